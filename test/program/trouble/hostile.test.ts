/** Files made to break whoever reads them: each is said, none ends the run, nothing is written, nothing is fetched. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildPdf, words } from '../../documents/build-pdf.ts'
import { holding, linesOf } from '../../hostile/documents.ts'
import { HOSTILE } from '../../hostile/files.ts'
import { tenderlintCounted } from '../count-workers.ts'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const names = Object.keys(HOSTILE)

/** Under one program the rest of the machine may be slow: the deadline is only as short as the test needs it. */
const QUICK = ['--timeout', '10', '--max-memory', '256']

interface Reported {
  path: string
  status: string
  error?: string
  findings: unknown[]
}

test('a folder of them is checked to its end, and the tender among them as if it were alone', async () => {
  const made = Object.fromEntries(names.map(name => [name, HOSTILE[name]!.make()]))
  const folder = folderOf({ ...made, 'tender.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const run = await tenderlint(folder, [...names, 'tender.md', '--format', 'json', ...QUICK, ...WITH_RED_WAX])
  const documents = JSON.parse(run.stdout).documents as Reported[]
  expect(run.code).toBe(2)
  for (const name of names) {
    const found = documents.filter(({ path }) => path === name || path.startsWith(`${name}/`))
    const { said } = HOSTILE[name]!
    expect(found.length, name).toBeGreaterThan(0)
    if (said === null)
      expect(
        found.map(one => one.status),
        name,
      ).toEqual(found.map(() => 'checked'))
    else for (const one of found) expect(one.error, one.path).toMatch(said)
  }
  const alone = await tenderlint(folder, ['tender.md', '--format', 'json', ...WITH_RED_WAX])
  expect(documents.filter(({ path }) => path === 'tender.md')).toEqual(JSON.parse(alone.stdout).documents)
  expect(documents.at(-1)?.path).toBe('tender.md')
  expect(readdirSync(folder).sort()).toEqual([...names, 'rules', 'tender.md'].sort())
  expect(existsSync('/tmp/out.docx')).toBe(false)
})

/** Alone, a document of Word or a text is read in the program's own process, and a PDF in a thread: what is said is the same. */
test('each of them alone', async () => {
  const left = [...names]
  const checkThem = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const folder = folderOf({ [name]: HOSTILE[name]!.make() })
      const { code, stdout, stderr } = await tenderlint(folder, [name, '--format', 'json', ...QUICK])
      const { said } = HOSTILE[name]!
      const documents = JSON.parse(stdout).documents as Reported[]
      expect(
        documents.map(({ status }) => status),
        name,
      ).toEqual(documents.map(() => (said === null ? 'checked' : 'failed')))
      if (said === null) expect(code, name).toBeLessThan(2)
      else expect([code, stderr], name).toEqual([2, expect.stringMatching(said)])
    }
  }
  // Two cores are all that CI has.
  await Promise.all([checkThem(), checkThem()])
})

test('documents whose names lead elsewhere are shown by what is left of their names', async () => {
  const folder = folderOf({ 'a.zip': HOSTILE['wandering.zip']!.make() })
  const { stdout } = await tenderlint(folder, ['a.zip', '--format', 'json'])
  const paths = JSON.parse(stdout).documents.map(({ path }: Reported) => path)
  expect(paths).toHaveLength(5)
  for (const path of paths) expect(path).toMatch(/^a\.zip\/(?!\.\.)[^/]/)
  expect(paths.join(' ')).not.toMatch(/\.\.|C:/)
})

test('a document of an ordinary size is read here; one endless sentence, a file inside of any other kind, many long lines elsewhere', async () => {
  const wax = '须用红色火漆封口'
  const folder = folderOf({
    'usual.docx': docxOf([`${wax}。`.repeat(500), ...Array.from({ length: 5000 }, () => `${wax}。`)]),
    'holds-word.docx': holding('a.docx', docxOf([`${wax}。`])),
    'sentence.docx': docxOf([wax.repeat(5000)]),
    'holds-pdf.docx': holding('a.pdf', buildPdf([{ content: [words(50, 100, `${wax}。`)] }])),
    'lines.txt': linesOf(10, `${wax.repeat(2000)}。`),
    'line.txt': linesOf(1, '字'.repeat(21_000)),
    'rules/red-wax.yaml': RED_WAX,
  })
  const workersFor = async (name: string) => {
    const { code, stdout, workers } = await tenderlintCounted(folder, [name, '--format', 'json', ...WITH_RED_WAX])
    const [document] = JSON.parse(stdout).documents as Reported[]
    expect({ code, status: document?.status }, name).toEqual({ code: name === 'line.txt' ? 0 : 1, status: 'checked' })
    // Words without a stop are judged in pieces.
    if (name === 'sentence.docx') expect(document?.findings.length).toBeGreaterThan(10)
    return workers
  }
  expect(await workersFor('usual.docx')).toBe(0)
  expect(await workersFor('holds-word.docx')).toBe(0)
  for (const name of ['sentence.docx', 'holds-pdf.docx', 'lines.txt', 'line.txt'])
    expect(await workersFor(name), name).toBe(1)
})

test('a document alone that takes too long to judge is ended, like one among others', async () => {
  const folder = folderOf({ 'a.txt': linesOf(50, `${'或'.repeat(19_000)}。`) })
  const { code, stderr } = await tenderlint(folder, ['a.txt', '--timeout', '2'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/--timeout/)
})
