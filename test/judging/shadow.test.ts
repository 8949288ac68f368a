import { describe, expect, it } from 'vitest'
import { simplifierFor } from '../../src/text/traditional.ts'
import { originalSpan, shadowOf } from '../../src/transform/units/shadow.ts'

const plain = (text: string) => shadowOf(text).text

/** The original words behind the first occurrence of `words` in the shadow. */
function behind(original: string, words: string): string {
  const shadow = shadowOf(original)
  const at = shadow.text.indexOf(words)
  if (at < 0) throw new Error(`${words} is not in ${shadow.text}`)
  return original.slice(...originalSpan(shadow, at, at + words.length))
}

describe('normalised text', () => {
  it.each([
    ['full-width digits and letters', '前３名，ＩＳＯ９００１', '前3名，iso9001'],
    ['ASCII marks become the full-width ones', '(一) 甲;乙:丙,丁?', '（一）甲；乙：丙，丁？'],
    ['full-width marks stay', '（一）甲；乙：丙，丁？戊！', '（一）甲；乙：丙，丁？戊！'],
    ['vertical and small forms of marks', '甲﹐乙﹔丙﹕丁﹙戊﹚', '甲，乙；丙：丁（戊）'],
    ['space between Chinese characters goes', '市 场\u3000占\t有 率', '市场占有率'],
    ['a line break inside a word goes', '生产\n厂家', '生产厂家'],
    ['space between Latin words is one', 'Intel   Core\u00a0i7', 'intel core i7'],
    ['space between Latin and Chinese goes', '不少于 3 个', '不少于3个'],
    ['invisible characters go', '品\u200b牌\ufeff要\u00ad求\u2060', '品牌要求'],
    ['★ ▲ ① stay', '★①▲②甲', '★①▲②甲'],
    ['☆ and △ are other forms of the marks', '☆甲△乙', '★甲▲乙'],
    ['a comma groups thousands', '注册资本1,000万元，营收12,345,678元', '注册资本1000万元，营收12345678元'],
    ['also a full-width one, and full-width digits', '１，０００万元与2，000万元', '1000万元与2000万元'],
    ['a full-width one among characters that are all normal', '营收2，000万元，得3，5分', '营收2000万元，得3，5分'],
    ['a comma between other numbers stays', '得3,5分；1,20,30', '得3，5分；1，20，30'],
    ['units in one character', '宽300㎜，面积２㎡，≦５℃', '宽300mm，面积2m2，≤5°c'],
    ['dashes and multiplication signs', '1–2—3－4，5✕6', '1-2-3-4，5×6'],
    [
      'radicals and compatibility forms become the characters that they look like',
      '⽤⼾⻓期⻝品，⼀年⾦',
      '用户长期食品，一年金',
    ],
    ['quotation marks keep their side', '“甲”', '“甲”'],
    ['straight quotation marks and corner ones have sides too', '"甲"、"乙"与「丙」『丁』', '“甲”、“乙”与“丙”“丁”'],
    ['behind a number they are inches', '24"显示器', '24”显示器'],
    ['nothing from nothing', ' \u200b\n', ''],
  ])('%s', (_, original, wanted) => {
    expect(plain(original)).toBe(wanted)
  })

  it('traditional characters become simplified ones, and only then is the converter needed', async () => {
    expect(await simplifierFor('投标产品须为知名品牌')).toBeUndefined()
    expect(await simplifierFor('具發明專利五件者')).toBeDefined()
    expect(await simplifierFor('联系人：陳先生')).toBeUndefined()
    expect(await simplifierFor('總部註冊於外省者不給分')).toBeDefined()
    expect(await simplifierFor('銳捷或華三')).toBeDefined()
    const original = '投標產品的市場佔有率須排名前３'
    const simplify = await simplifierFor(original)
    const shadow = shadowOf(original, simplify)
    expect(shadow.text).toBe('投标产品的市场占有率须排名前3')
    expect(original.slice(...originalSpan(shadow, 5, 10))).toBe('市場佔有率')
  })
})

describe('the way back', () => {
  it.each([
    ['over a space inside a word', '不得低于市 场 份 额的一成', '市场份额', '市 场 份 额'],
    ['over invisible characters', '品\u200b牌', '品牌', '品\u200b牌'],
    ['over a thousands separator', '资本1,000万', '1000', '1,000'],
    ['without the space behind it', '3 个 以上', '3', '3'],
    ['a space between Latin words is the space itself', 'Core i7', 'core ', 'Core '],
    ['a span that begins with such a space', 'Core i7', ' i7', ' i7'],
    ['one character that became two', '宽5㎜厚', 'mm', '㎜'],
    ['half of such a character is the whole', '宽5㎜厚', '5m', '5㎜'],
    ['a character beyond the first plane is not cut', '供应商𠮷公司', '𠮷', '𠮷'],
    ['a compatibility form of such a character', '甲\ufa6c乙', '𤋮', '\ufa6c'],
    ['the last words', '甲乙 ', '乙', '乙'],
  ])('%s', (_, original, words, wanted) => {
    expect(behind(original, words)).toBe(wanted)
  })

  it('an empty span is empty', () => {
    const shadow = shadowOf('甲 乙')
    expect(originalSpan(shadow, 1, 1)).toEqual([2, 2])
    expect(originalSpan(shadow, 2, 2)).toEqual([3, 3])
  })
})

describe('every span leads back to words that normalise to it', () => {
  const odd = [
    '（１）★ 投 标产品，销量≧３００台;',
    'ISO 9001\u00a0/ IEC 27001　认证',
    '\u200b甲\u200b 乙\ufeff\n丙',
    '尺寸：１２００㎜ ✕ ６００㎜',
    '𠮷野\u3000家 Co., Ltd.',
    '①一、②（二）3.1　⑴⒈Ⅲ',
    "“A” 'b'【d】[e]",
    '  两端  空格  ',
    '…………12\t页',
    'e\u0301t\u0301',
  ]
  it.each(odd)('%j', original => {
    const shadow = shadowOf(original)
    const { text } = shadow
    const begins = (at: number) => originalSpan(shadow, at, at)[0]
    const cuts = (at: number) => at > 0 && at < text.length && begins(at) === begins(at - 1)
    let spans = 0
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        // Where one character became several, a span that cuts it leads to the whole; a space alone leaves nothing.
        if (cuts(start) || cuts(end) || /^ | $/.test(text.slice(start, end))) continue
        spans++
        expect(plain(original.slice(...originalSpan(shadow, start, end)))).toBe(text.slice(start, end))
      }
    }
    expect(spans).toBeGreaterThan(0)
  })
})
