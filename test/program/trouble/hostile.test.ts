/** Files made to break whoever reads them: each is said, none ends the run, nothing is written, nothing is fetched. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HOSTILE } from '../../hostile/files.ts'
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

/** A PDF alone is read in a thread, among others in a process: both have their limits. */
test.each(['content.pdf', 'pages.pdf', 'cyclic-pages.pdf'])('%s alone', async name => {
  const folder = folderOf({ [name]: HOSTILE[name]!.make() })
  const { code, stdout, stderr } = await tenderlint(folder, [name, '--format', 'json', ...QUICK])
  expect(code).toBe(2)
  expect(JSON.parse(stdout).documents[0].status).toBe('failed')
  expect(stderr).toMatch(HOSTILE[name]!.said!)
})

test('documents whose names lead elsewhere are shown by what is left of their names', async () => {
  const folder = folderOf({ 'a.zip': HOSTILE['wandering.zip']!.make() })
  const { stdout } = await tenderlint(folder, ['a.zip', '--format', 'json'])
  const paths = JSON.parse(stdout).documents.map(({ path }: Reported) => path)
  expect(paths).toHaveLength(5)
  for (const path of paths) expect(path).toMatch(/^a\.zip\/(?!\.\.)[^/]/)
  expect(paths.join(' ')).not.toMatch(/\.\.|C:/)
})

test('a document of an ordinary size is read here whatever stands in it; one endless sentence goes elsewhere', async () => {
  const folder = folderOf({ 'a.docx': docxOf(['须用红色火漆封口'.repeat(5000)]), 'rules/red-wax.yaml': RED_WAX })
  const { code, stdout } = await tenderlint(folder, ['a.docx', '--format', 'json', ...WITH_RED_WAX])
  const [document] = JSON.parse(stdout).documents as Reported[]
  expect({ code, status: document?.status }).toEqual({ code: 1, status: 'checked' })
  // Words without a stop are judged in pieces.
  expect(document?.findings.length).toBeGreaterThan(10)
})
