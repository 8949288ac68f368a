import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Reported, readReport } from '../../src/batch/read-report.ts'
import { report } from '../../src/report/report.ts'
import { isBrokenFile } from '../../src/yaml/broken-file.ts'
import { folderOf } from '../program/run-program.ts'
import { checkedFile, finding, RULES } from '../report/report-files.ts'

const CODES = { unreadable: 'merge-unreadable', broken: 'merge-no-report', cut: 'merge-cut' }

/** Longer than the pieces in which a file is read, with characters of one to four bytes. */
const FILES = Array.from({ length: 90 }, (_, i) => {
  const file = checkedFile([finding({ excerpt: `第${i}项𠮷\ud800é`.repeat(i), fingerprint: `${i}` })])
  file.path = `采购/${i}.docx`
  return file
})

async function read(text: string | Uint8Array) {
  const file = join(folderOf({}), 'r.json')
  writeFileSync(file, text)
  const documents: Reported[] = []
  const head = await readReport({ file, path: 'r.json', language: 'zh', codes: CODES }, one => documents.push(one))
  return { head, documents: documents.map(one => one.document), made: documents.map(one => one.made) }
}

/** What is said of a report that cannot be read. */
async function refusal(text: string | Uint8Array) {
  const error = await read(text).catch(thrown => thrown)
  if (!isBrokenFile(error)) throw error
  const { said, problems } = error.broken
  return { code: said.code, problems: problems.map(({ line, message }) => `${line} ${message}`) }
}

test.each(['json', 'jsonl'] as const)('every document of a report in %s comes as it was written', async format => {
  const text = await report(FILES, RULES, format)
  const { head, documents, made } = await read(text)
  const whole = JSON.parse(await report(FILES, RULES, 'json'))
  expect(documents).toEqual(whole.documents)
  expect(head).toMatchObject({ language: 'zh', shard: null, isInterrupted: false })
  // Each line says by itself what judged it.
  expect(format === 'json' ? head.tool : made.at(-1)?.tool).toEqual(whole.tool)
})

test('it does not matter how the JSON is set, and in which order', async () => {
  const { documents, ...whole } = JSON.parse(await report(FILES.slice(0, 3), RULES, 'json', { language: 'en' }))
  const { head, documents: read1 } = await read(JSON.stringify({ documents, interrupted: true, ...whole }))
  expect(read1).toEqual(documents)
  expect(head).toMatchObject({ language: 'en', isInterrupted: true, tool: whole.tool })
})

test.each(['json', 'jsonl'] as const)('as Windows PowerShell 5 writes it, in UTF-16: %s', async format => {
  const text = await report(FILES, RULES, format)
  const little = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le')
  const plain = await read(text)
  expect(await read(little)).toEqual(plain)
  expect(await read(Buffer.from(little).swap16())).toEqual(plain)
  expect(await refusal(little.subarray(0, -40))).toEqual({ code: 'merge-cut', problems: [] })
})

describe('refused', () => {
  test('a report that breaks off, wherever that is', async () => {
    const text = await report(FILES.slice(0, 3), RULES, 'json')
    const lines = await report(FILES.slice(0, 3), RULES, 'jsonl')
    for (const cut of [text.slice(0, 20), text.slice(0, -2), lines.slice(0, -1), lines.slice(0, -9)]) {
      expect(await refusal(cut)).toEqual({ code: 'merge-cut', problems: [] })
    }
  })

  test('what is no report, with its line and what is wrong', async () => {
    const lines = await report(FILES.slice(0, 2), RULES, 'jsonl')
    const whole = await report(FILES.slice(0, 2), RULES, 'json')
    const wrong = await report(FILES.slice(0, 2), RULES, 'json').then(text => text.replace(/"page": \d+/, '"page": -1'))
    expect(await refusal('# 标题\n')).toEqual({
      code: 'merge-no-report',
      problems: [expect.stringMatching(/^1 从这里起不是 JSON。/)],
    })
    expect(await refusal('')).toEqual({ code: 'merge-no-report', problems: [expect.stringMatching(/^1 文件是空的/)] })
    expect(await refusal(`${lines}{"a":}\n`)).toEqual({
      code: 'merge-no-report',
      problems: [expect.stringMatching(/^3 从这里起不是 JSON/)],
    })
    expect((await refusal(whole + lines)).problems[0]).toMatch(/^2 这里不是一份文件的检查结果/)
    expect(await refusal(lines + whole)).toMatchObject({ code: 'merge-no-report' })
    expect((await refusal(wrong)).problems[0]).toMatch(/^1 documents\.0\.findings\.0\.location\.page: /)
    expect((await refusal(whole.replace('"summary"', '"sums"'))).problems.join()).toContain('summary: ')
  })
})
