import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { isUnreadable } from '../../src/facts/document.ts'
import { compare, verify } from '../../src/parse/verify.ts'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'

describe('compare', () => {
  it('equal words in another order and with other breaks are all there', () => {
    const ours = '第一段文字在这里。\n第二段文字在那里。\n'
    expect(compare(ours, '第二段文字\n在那里。\n\n第一段\t文字在这里。')).toEqual({
      share: 1,
      missing: [],
      lacking: '',
    })
  })

  it('names the lines that are missing, longest first', () => {
    const { share, missing } = compare('火漆封口。\n', '火漆封口。\n蜡印。\n信封须用牛皮纸制作并且双层。\n')
    expect(missing).toEqual(['信封须用牛皮纸制作并且双层。', '蜡印。'])
    expect(share).toBeCloseTo(5 / 22)
  })

  it('counts each character once', () => {
    expect(compare('甲乙', '甲甲甲甲').share).toBe(0.25)
  })

  it('what only we saw is not missing', () => {
    expect(compare('甲乙丙', '乙')).toEqual({ share: 1, missing: [], lacking: '' })
  })

  it('names the characters of which we have fewer, where no line is missing', () => {
    expect(compare('甲乙', '甲\n甲\n丙')).toEqual({ share: 1 / 3, missing: [], lacking: '甲丙' })
  })

  it('a line of which most pieces are there counts as held', () => {
    const line = '投标文件应当装入信封并用火漆封口后送达指定地点'
    expect(compare(`前言。${line.slice(0, 16)}（续）${line.slice(16)}`, line).missing).toEqual([])
  })

  it('at most twenty lines', () => {
    const theirs = Array.from({ length: 30 }, (_, i) => `缺失的第${i}行`).join('\n')
    expect(compare('甲', theirs).missing).toHaveLength(20)
  })
})

describe('verify', () => {
  const verifyBytes = (path: string, value: Uint8Array | string) =>
    verify(new VFile({ path, value: typeof value === 'string' ? new TextEncoder().encode(value) : value }))

  it('our reader holds every word of a .docx that mammoth sees', async () => {
    const body = p('投标人须知') + tbl([tr([tc('序号'), tc('要求')]), tr([tc('1'), tc('火漆封口')])]) + p('按时送达。')
    expect(await verifyBytes('a.docx', buildDocx({ body }))).toEqual({ share: 1, missing: [], lacking: '' })
  })

  it('text has no second reader', async () => {
    const error = await verifyBytes('a.txt', '火漆').catch(one => one)
    expect(isUnreadable(error) && error.unreadable.code).toBe('verify-format')
  })

  it('a file that cannot be read says why', async () => {
    const error = await verifyBytes('a.docx', '').catch(one => one)
    expect(isUnreadable(error) && error.unreadable.code).toBe('file-empty')
  })
})
