import { describe, expect, it } from 'vitest'
import { segment } from '../../src/transform/units/segment.ts'
import { shadowOf } from '../../src/transform/units/shadow.ts'

function items(original: string): string[] {
  const shadow = shadowOf(original)
  return segment(shadow).map(([start, end]) => shadow.text.slice(start, end))
}

describe('sentences and items', () => {
  it('a border of the vocabulary ends a sentence too', () => {
    const text = '火漆完好的得2分，封套完好的得3分，最多5分。'
    const spans = segment(shadowOf(text), /(?<=\d分)，(?!最多)/g)
    expect(spans.map(span => text.slice(...span))).toEqual(['火漆完好的得2分，', '封套完好的得3分，最多5分。'])
  })

  it.each([
    ['one sentence', '投标人须按时交货', ['投标人须按时交货']],
    ['stops end a sentence', '甲。乙；丙？丁！戊', ['甲。', '乙；', '丙？', '丁！', '戊']],
    ['a closing mark belongs to its sentence', '“货到付款。”其余不变', ['“货到付款。”', '其余不变']],
    ['points belong to what they are for', '封蜡均匀的；得2分；其余不得分', ['封蜡均匀的；得2分；', '其余不得分']],
    ['or behind a full stop', '封蜡均匀。得2-3分；其余不得分', ['封蜡均匀。得2-3分；', '其余不得分']],
    [
      'a semicolon in brackets ends none',
      '附回执（写明日期；加盖印章），封口。',
      ['附回执（写明日期；加盖印章），封口。'],
    ],
    ['but one in front of an item does', '（1.回执；2.印章）', ['（1.回执；', '2.印章）']],
    ['what is counted is none', '封蜡两名。加2名学徒；计3人', ['封蜡两名。', '加2名学徒；', '计3人']],
    ['1、 items', '要求：1、供电稳定2、外观完好。3、附说明', ['要求：', '1、供电稳定', '2、外观完好。', '3、附说明']],
    [
      '1. to 3. with nothing between them',
      '1.封口：火漆2.颜色：红3.回执：有',
      ['1.封口：火漆', '2.颜色：红', '3.回执：有'],
    ],
    ['items after a space', '1、供电稳定 2、外观完好', ['1、供电稳定', '2、外观完好']],
    ['（1） items', '分三档：（1）优；（2）良；（3）中', ['分三档：', '（1）优；', '（2）良；', '（3）中']],
    [
      '（1） to （3） with nothing between them',
      '（1）封口齐（2）漆色红（3）有回执',
      ['（1）封口齐', '（2）漆色红', '（3）有回执'],
    ],
    [
      'two lists of them',
      '1.封口：漆2.颜色：红3.回执：有。1.封套：布2.衬里：绸3.绳结：活',
      ['1.封口：漆', '2.颜色：红', '3.回执：有。', '1.封套：布', '2.衬里：绸', '3.绳结：活'],
    ],
    [
      'one in which another number is named',
      '1.封口：同样品1、甲种2.颜色：红3.回执：有',
      ['1.封口：同样品1、甲种', '2.颜色：红', '3.回执：有'],
    ],
    ['① items need nothing before them', '证书①甲证②乙证', ['证书', '①甲证', '②乙证']],
    ['nor ⑴ items', '证书⑴甲证⑵乙证', ['证书', '⑴甲证', '⑵乙证']],
    ['Chinese items', '一、总则；二、范围', ['一、总则；', '二、范围']],
    ['★ begins an item after a stop', '屏幕完好。★主机静音', ['屏幕完好。', '★主机静音']],
    ['what is said of a numbered name', '3、封口。齐的得2分。其余不得分', ['3、封口。齐的得2分。', '其余不得分']],
    [
      'a sentence of its own behind a number',
      '3、封口整齐，火漆完好。其余不得分',
      ['3、封口整齐，火漆完好。', '其余不得分'],
    ],
    ['a mark stays with the number behind it', '甲。★（1）主机静音', ['甲。', '★（1）主机静音']],
  ])('%s', (_, original, wanted) => {
    expect(items(original)).toEqual(wanted)
  })
})

describe('numbers that begin no item', () => {
  it.each([
    ['a decimal', '厚度：1.5毫米的板材'],
    ['a reference', '满足第（1）项和第（3）项的'],
    ['a clause number in a sentence', '按2.1.3的方法试验'],
    ['a count', '共提供（3）份样品'],
    ['two in brackets', '（1）封口齐（2）漆色红'],
    ['a number in a word', '十二、十三层之间的吊顶'],
    ['two numbers', '见样品1、外观和样品2、封口'],
    ['numbers that do not count on', '1.封口同样品4、颜色同样品7、回执同样品9、'],
    ['the ends of names', '1.封口用漆A2.颜色用漆B3.回执用漆C4.'],
    ['names of annexes', '另附件1、合同附件2、回执附件3、清单'],
  ])('%s', (_, original) => {
    expect(items(original)).toEqual([shadowOf(original).text])
  })

  it('a decimal after a stop stays whole', () => {
    expect(items('厚度；1.5毫米')).toEqual(['厚度；', '1.5毫米'])
  })
})

describe('spans', () => {
  it.each(['', '。', '1、', '①②③', '★★★甲', '甲。。乙', '（1）（2）（3）'])(
    'of %j cover the text without gaps',
    original => {
      const shadow = shadowOf(original)
      const spans = segment(shadow)
      const joined = spans.map(([start, end]) => shadow.text.slice(start, end)).join('')
      expect(joined).toBe(shadow.text)
      expect(spans.every(([start, end]) => end > start)).toBe(true)
    },
  )

  it('divide a cell of thousands of characters', () => {
    const cell = Array.from({ length: 60 }, (_, i) => `${i + 1}、第${i}项参数应当稳定可靠并附有说明；`).join('')
    expect(items(cell)).toHaveLength(60)
  })
})

describe('words without a stop that are too long to be one sentence', () => {
  it('are parted behind the last comma that fits, as in a text whose stops a converter lost', () => {
    const found = items('火漆封口完好，'.repeat(400))
    expect(found.map(({ length }) => length)).toEqual([1995, 805])
    expect(found[0]).toMatch(/，$/)
  })

  it('and where there is none, wherever the length is reached', () => {
    expect(items('漆'.repeat(4500)).map(({ length }) => length)).toEqual([2000, 2000, 500])
  })
})
