import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { report } from '../../src/report/report.ts'
import { reportJsonSchema } from '../../src/report/report-schema.ts'
import { checkedFile, failedFile, finding, RULES } from './report-files.ts'

const PATH = resolve(import.meta.dirname, '../../src/report/report.schema.json')
// After a change of report-schema.ts: UPDATE_SCHEMA=1 npx vitest run test/report/schema.test.ts
if (process.env.UPDATE_SCHEMA) writeFileSync(PATH, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`)

const validate = new Ajv2020().compile(JSON.parse(readFileSync(PATH, 'utf8')))

const options = { language: 'zh', date: '2026-01-01' } as const
const written = async (...files: Parameters<typeof report>[0]) =>
  JSON.parse(await report(files, RULES, 'json', options))

test('the checked-in schema is the one of the code', () => {
  expect(JSON.parse(readFileSync(PATH, 'utf8'))).toEqual(reportJsonSchema())
})

test('reports of checked and failed documents are valid', async () => {
  const whole = await written(
    checkedFile([
      finding(),
      finding({ location: { rows: [2, 5], table: { index: 1, row: 2, column: 3, header: null }, box: [1, 2, 3, 4] } }),
      finding({ location: { box: [[1, 2, 3, 4]] }, suppressed: { kind: 'waiver', reason: '已论证' } }),
    ]),
    failedFile('scan.pdf', 'no-text'),
  )
  expect(validate(whole), JSON.stringify(validate.errors)).toBe(true)
})

test('every line of JSON Lines is valid as the definition `line` says', async () => {
  const isLine = new Ajv2020()
    .addSchema(JSON.parse(readFileSync(PATH, 'utf8')), 'report')
    .getSchema('report#/$defs/line')!
  const files = [checkedFile([finding()]), failedFile('scan.pdf', 'no-text')]
  const lines = (await report(files, RULES, 'jsonl', options)).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(isLine(JSON.parse(line)), JSON.stringify(isLine.errors)).toBe(true)
  expect(isLine({ version: 1 })).toBe(false)
})

test.each(['ruleId', 'match', 'location', 'fingerprint'])('a finding without %s is not valid', async field => {
  const whole = await written(checkedFile([finding()]))
  delete whole.documents[0].findings[0][field]
  expect(validate(whole)).toBe(false)
})
