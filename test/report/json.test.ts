import { expect, test } from 'vitest'
import type { Dismissal } from '../../src/facts/finding.ts'
import { report } from '../../src/report/report.ts'
import { checkedFile, failedFile, finding, RULES } from './report-files.ts'

const options = { language: 'zh', date: '2026-01-01' } as const
const written = async (...files: Parameters<typeof report>[0]) =>
  JSON.parse(await report(files, RULES, 'json', options))

test('fields stand in the order that other tools and diffs rely on', async () => {
  const whole = await written(checkedFile([finding()]))
  expect(Object.keys(whole)).toEqual(['version', 'tool', 'summary', 'notice', 'documents'])
  const [document] = whole.documents
  expect(Object.keys(document).join(' ')).toBe(
    'path sha256 format pages characters status profile project notes noteCodes findings dismissed',
  )
  expect(Object.keys(document.findings[0]).join(' ')).toBe(
    'ruleId category limb severity message advice question basis match excerpt location fingerprint demand suppressed',
  )
  expect(Object.keys(document.findings[0].location).join(' ')).toBe(
    'page pageIsEstimate section role clause paragraph table line column offset box',
  )
})

test('sentences come in the language asked for, with their blanks filled', async () => {
  const file = checkedFile([finding({ values: { colour: 'red' } })], {
    notes: [{ code: 'page-failed', values: { page: 4 } }],
  })
  const zh = await written(file)
  const en = JSON.parse(await report([file], RULES, 'json', { ...options, language: 'en' }))
  expect(zh.documents[0].findings[0].message).toBe('要求red火漆与履约无关')
  expect(en.documents[0].findings[0].message).toBe('red wax says nothing')
  expect(zh.documents[0].notes[0]).toMatch(/^第 4 页/)
  expect(en.documents[0].notes[0]).toMatch(/^Page 4 /)
})

test('suppressed findings stay in the list and are counted apart', async () => {
  const suppressed = { kind: 'waiver', reason: '已论证' } as const
  const whole = await written(checkedFile([finding(), finding({ suppressed })]), failedFile('scan.pdf', 'no-text'))
  expect(whole.summary).toEqual({ documents: 2, failed: 1, error: 1, warning: 0, info: 0, suppressed: 1 })
  expect(whole.documents[0].findings.map((one: { suppressed: unknown }) => one.suppressed)).toEqual([null, suppressed])
  expect(whole.documents[1]).toMatchObject({ status: 'failed', sha256: null, format: null, findings: [] })
  expect(whole.documents[1].error).toContain('扫描件')
})

test('findings stand in reading order', async () => {
  const at = (start: number) => finding({ location: { offset: [start, start + 8] } })
  const whole = await written(checkedFile([at(300), at(20), at(100)]))
  expect(whole.documents[0].findings.map((one: { location: { offset: number[] } }) => one.location.offset[0])).toEqual([
    20, 100, 300,
  ])
})

test('what the guards let pass is listed, and how much more of it there was', async () => {
  const one: Dismissal = {
    ruleId: 'red-wax',
    guard: 'form',
    reason: { zh: '格式', en: 'form' },
    match: '红色火漆',
    location: finding().location,
  }
  const file = checkedFile([])
  file.data.dismissed = [one, one]
  file.data.dismissedMore = 4
  const [document] = (await written(file)).documents
  expect(document.dismissed).toHaveLength(2)
  expect(document.dismissedMore).toBe(4)
  expect(document.dismissed[0]).toMatchObject({ guard: 'form', reason: '格式' })
})
