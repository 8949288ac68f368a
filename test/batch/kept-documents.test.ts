import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { keepDocuments } from '../../src/batch/kept-documents.ts'
import { packedDataOf } from '../../src/batch/packing/packed-file.ts'
import { documentOf } from '../../src/facts/document.ts'
import { outlineOf } from '../../src/facts/documents.ts'
import { findingsOf } from '../../src/facts/finding.ts'
import { REPORT_FORMATS, report, reportPieces } from '../../src/report/report.ts'
import { checkedFile, failedFile, finding, RULES } from '../report/report-files.ts'

/** More than stay as they are, and more than are shown with their texts. */
const MANY = 60
const OPTIONS = { date: '2026-11-01', columns: 80, verbose: true }

function documentNumber(i: number): VFile {
  if (i % 20 === 7) return failedFile(`${i}.pdf`, 'no-text')
  const findings = Array.from({ length: i % 4 }, (_, at) =>
    finding({
      ruleId: (i + at) % 3 === 0 ? 'blue-wax' : 'red-wax',
      severity: (['error', 'warning', 'info'] as const)[(i + at) % 3]!,
      demand: `d${at + 1}`,
      fingerprint: `${i}-${at}`,
      location: { page: at + 1, offset: [at * 10, at * 10 + 4] },
      suppressed: i % 5 === 0 ? { kind: 'waiver', reason: '批复', owner: '张三', expires: '2027-01-31' } : null,
    }),
  )
  const file = checkedFile(findings)
  file.path = `采购/${i % 30}.docx`
  if (i % 9 === 0) {
    Object.assign(documentOf(file), { status: 'partial', notes: [{ code: 'pages-unread', values: { pages: '3' } }] })
  }
  return file
}

/** The file as it comes from the process that read it. */
function packedFrom(file: VFile): VFile {
  return Object.assign(new VFile({ path: file.path }), { data: structuredClone(packedDataOf(file)) })
}

async function kept(count: number) {
  const documents = keepDocuments()
  for (let i = 0; i < count; i++) await documents.add(documentNumber(i))
  return documents
}

test.each(REPORT_FORMATS)('a %s report of packed documents is that of the documents', async format => {
  const documents = await kept(MANY)
  const pieces = [...(await reportPieces(documents, RULES, format, OPTIONS))]
  const whole = await report(
    Array.from({ length: MANY }, (_, i) => documentNumber(i)),
    RULES,
    format,
    OPTIONS,
  )
  expect(Buffer.concat(pieces.map(piece => Buffer.from(piece))).equals(Buffer.from(whole))).toBe(true)
  documents.close()
})

test('texts for a reading view are kept while there are few documents', async () => {
  const documents = keepDocuments()
  const seen: boolean[] = []
  for (let i = 0; i < 51; i++) {
    const file = documentNumber(1)
    file.data.view = { pagesAreEstimates: false, blocks: [] }
    await documents.add(file)
    seen.push([...documents].every(({ data }) => data.view !== undefined))
  }
  expect(seen.slice(0, 50)).not.toContain(false)
  expect([...documents].map(({ data }) => data.view).filter(Boolean)).toEqual([])
})

test('what comes packed from another process is kept as it is, with its text while there are few', async () => {
  const documents = keepDocuments()
  for (let i = 0; i < 30; i++) {
    const file = documentNumber(i)
    file.data.view = { pagesAreEstimates: false, blocks: [] }
    await documents.add(packedFrom(file))
  }
  expect(documents.outlines).toEqual(Array.from({ length: 30 }, (_, i) => outlineOf(documentNumber(i))))
  for (const [i, file] of [...documents].entries()) {
    expect(findingsOf(file)).toEqual(findingsOf(documentNumber(i)))
    expect(file.data.view).toBeDefined()
  }
})

test('findings that are packed are not taken for none', () => {
  const file = packedFrom(documentNumber(3))
  expect(outlineOf(file).counts).toEqual(outlineOf(documentNumber(3)).counts)
  expect(() => findingsOf(file)).toThrow(/packed/)
})

test('a pass over many spares memory from some document on until it ends', async () => {
  const seen: string[] = []
  const documents = keepDocuments({ begin: () => seen.push('begin'), end: () => seen.push('end') })
  for (let i = 0; i < MANY; i++) await documents.add(documentNumber(i))
  for (const file of documents) seen.push(file.path)
  const paths = documents.outlines.map(({ path }) => path)
  expect(seen).toEqual([...paths.slice(0, 8), 'begin', ...paths.slice(8), 'end'])
})
