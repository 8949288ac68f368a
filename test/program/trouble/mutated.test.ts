/**
 * Damaged copies of sound documents, by seeds: whatever the damage, a copy is read or a person is told what is wrong with it.
 *
 * `TENDERLINT_MUTATIONS=500 npx vitest run test/program/trouble/mutated.test.ts` tries that many of each document instead of a few.
 */
import { expect, test } from 'vitest'
import { bytesOf, DAMAGED, mutantsOf } from '../../hostile/mutants.ts'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const EACH = Number(process.env.TENDERLINT_MUTATIONS ?? 6)
/** Copies of each document in one run of the program. */
const AT_ONCE = 50

interface Reported {
  path: string
  status: string
  error?: string
  errorCode?: string
}

/** Sentences that blame the program, and a reason that is no sentence of ours. */
const OURS = new Set(['check-failed', 'worker-died', 'needs-watch'])
/** A line of a stack. */
const STACK = /^\s+at .*[:(]/m

const runs = Array.from({ length: Math.ceil(EACH / AT_ONCE) }, (_, i) => i * AT_ONCE)

test.each(runs)(
  'copies from %i on',
  async first => {
    const count = Math.min(AT_ONCE, EACH - first)
    const copies = Object.assign({}, ...DAMAGED.map(path => mutantsOf(path, bytesOf(path), count, first)))
    const folder = folderOf({ ...copies, 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
    const options = ['--format', 'json', '--jobs', '2', '--timeout', '15', ...WITH_RED_WAX]
    const run = await tenderlint(folder, ['.', ...options])
    const documents = JSON.parse(run.stdout).documents as Reported[]
    const named = documents.map(({ path }) => path)
    expect(named.sort()).toEqual([...Object.keys(copies), 'tender.md'].sort())
    for (const { path, status, error, errorCode } of documents) {
      if (status === 'failed') {
        expect(error, path).toMatch(/[\u4e00-\u9fff].*。$/)
        expect(OURS, `${path}: ${error}`).not.toContain(errorCode)
      } else expect(['checked', 'partial'], path).toContain(status)
    }
    expect(documents.some(({ status }) => status === 'failed')).toBe(true)
    expect(run.code).toBe(2)
    expect(run.stderr).not.toMatch(STACK)
    const alone = await tenderlint(folder, ['tender.md', ...options])
    expect(documents.filter(({ path }) => path === 'tender.md')).toEqual(JSON.parse(alone.stdout).documents)
  },
  600_000,
)

/** pdf.js drops promises that fail on these two, which once ended the process: `read` with a stack, `check` in the next document. */
test.each([440, 447])('copy %i of the PDF is the only one that suffers', async number => {
  const pdf = 'fixtures/equipment-tender.pdf'
  const [damaged] = Object.values(mutantsOf(pdf, bytesOf(pdf), 1, number))
  const folder = folderOf({ 'a.pdf': damaged!, 'b.pdf': bytesOf(pdf), 'rules/red-wax.yaml': RED_WAX })
  const run = await tenderlint(folder, ['a.pdf', 'b.pdf', '--format', 'json', '--jobs', '1', ...WITH_RED_WAX])
  const [first, second] = JSON.parse(run.stdout).documents as Reported[]
  expect(['partial', 'failed']).toContain(first?.status)
  expect(second?.status).toBe('checked')
  const read = await tenderlint(folder, ['read', 'a.pdf'])
  expect(read.stderr).not.toMatch(STACK)
  expect([0, 2]).toContain(read.code)
})
