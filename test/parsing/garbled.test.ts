/** Texts of which nothing can be judged: garbled ones, and those in other languages. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/facts/document.ts'
import { parse } from '../../src/parse/parse.ts'
import { encode } from '../documents/encode.ts'

const TENDER =
  '第三章 评审办法\n供应商须在提交文件的截止时间前提供资格证明，不按时提供的，评审时不得分。\n采购人对技术服务的质量有要求的，供应商应当在投标文件中说明其措施与人员，并由法定代表人签字。\n'
const utf8 = (words: string) => new Uint8Array(Buffer.from(words))
const read = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes)

const TRADITIONAL =
  '第三章 評審辦法\n供應商須在提交文件的截止時間前提供資格證明，不按時提供的，評審時不得分。\n採購人對技術服務的質量有要求的，供應商應當在投標文件中說明其措施與人員，並由法定代表人簽字。\n'
const KOREAN =
  '제삼장 심사 방법\n공급자는 문서 제출 마감 시간 전에 자격 증명을 제공하여야 하며, 제때에 제공하지 아니하면 점수를 받지 못한다.\n구매자가 기술 서비스의 품질을 요구하는 경우 입찰서에 그 조치와 인원을 설명하여야 한다.\n'
const JAPANESE =
  '第三章 審査方法\n供給者は、書類の提出期限までに資格証明書を提出しなければならず、期限までに提出しない場合は、点数を得られない。\n'
const ENGLISH = 'The bidder shall submit its papers before the deadline. Papers that arrive late are not opened.\n'

const parsed = async (path: string, value: Uint8Array) => {
  const file = new VFile({ path, value })
  await parse(file)
  return documentOf(file)
}

describe('a text that is garbled as a whole is failed', () => {
  it.each([
    ['Big5', encode('big5', TRADITIONAL)],
    ['EUC-KR', encode('euc-kr', KOREAN)],
    ['Shift-JIS', encode('shift_jis', JAPANESE)],
    ['UTF-8 that was read as GBK', utf8(read('gb18030', utf8(TENDER)))],
    ['UTF-8 that was read as Latin-1', utf8(Buffer.from(TENDER).toString('latin1'))],
    ['GBK that was read as Windows-1252', utf8(read('windows-1252', encode('gb18030', TENDER)))],
    ['GBK that was read as UTF-8', utf8(read('utf-8', encode('gb18030', TENDER)))],
  ])('%s', async (_, bytes) => {
    expect(await parsed('a.txt', bytes)).toMatchObject({ status: 'failed', error: { code: 'garbled' } })
  })
})

describe('a text that is none of that is checked', () => {
  it.each([
    ['GB18030', encode('gb18030', TENDER)],
    ['traditional characters', utf8(TRADITIONAL)],
    ['a list of parts', encode('gb18030', '镀锌钢管 DN50 法兰阀门 3只\n离心水泵 减震垫 橡胶软接 2套\n'.repeat(9))],
    ['a list of drawings', utf8('A-101 PLAN 一层平面图\nE-203 SECTION 剖面图\n'.repeat(9))],
    ['a table of numbers', utf8('12.5\t37.5\t50.0\n'.repeat(30))],
    ['a Chinese text with an English one', utf8(`${TENDER}${ENGLISH.repeat(20)}`)],
    ['degrees and tolerances', utf8(`±0.5°，25℃，±2%，φ≤3µm，½×¾，§3，©甲®\n${'±°×÷'.repeat(3)}\n${TENDER}`)],
  ])('%s', async (_, bytes) => {
    expect(await parsed('a.txt', bytes)).toMatchObject({ status: 'checked', notes: [] })
  })
})

it('accents are no garbage, and a text without Chinese is said not to be judged', async () => {
  const french =
    'Les pièces présentées après l’échéance fixée ne seront pas examinées; à défaut, elles sont refusées.\n'
  expect(await parsed('a.txt', utf8(french.repeat(9)))).toMatchObject({
    status: 'partial',
    notes: [{ code: 'no-chinese' }],
  })
  expect(await parsed('a.md', utf8(`${ENGLISH.repeat(9)}甲公司`))).toMatchObject({
    notes: [{ code: 'little-chinese', values: { count: 3 } }],
  })
})
