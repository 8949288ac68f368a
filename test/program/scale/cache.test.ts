import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const DRAFTS = {
  'in/a.md': TENDER,
  'in/b.docx': docxOf(['第三章 投标人资格要求', '资格证明应以红色火漆密封，否则投标无效。']),
  'in/c.docx': docxOf(['第三章 投标人资格要求', '业绩证明应以红色火漆密封，否则投标无效。']),
  'in/empty.md': '# \n',
  'rules/red-wax.yaml': RED_WAX,
}
const CHECK = ['in', '--format', 'json', '--cache-location', 'kept', ...WITH_RED_WAX]

const entriesOf = (folder: string) =>
  readdirSync(join(folder, 'kept'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'CACHEDIR.TAG')
    .map(entry => join(entry.parentPath, entry.name))

/** Changes the words of an entry, so that a report shows where it comes from. */
function mark(entry: string): void {
  const [, body] = readFileSync(entry, 'utf8').split('\n') as [string, string]
  const marked = body.replaceAll('火漆密封', '火漆记得')
  writeFileSync(entry, `${createHash('sha256').update(marked).digest('hex')}\n${marked}`)
}

test('a second run gives the same report without reading the documents', async () => {
  const folder = folderOf(DRAFTS)
  const fresh = await tenderlint(folder, ['in', '--format', 'json', ...WITH_RED_WAX])
  const [first, second] = [await tenderlint(folder, CHECK), await tenderlint(folder, CHECK)]
  expect(first).toEqual(fresh)
  expect(second).toEqual(fresh)
  // The one that failed is tried again each time.
  expect(entriesOf(folder)).toHaveLength(3)
  for (const entry of entriesOf(folder)) mark(entry)
  const third = await tenderlint(folder, CHECK)
  expect(third.stdout.match(/火漆记得/g)!.length).toBeGreaterThanOrEqual(3)
  expect(third.stdout).not.toContain('火漆密封')
})

test.each([
  ['other bytes', (folder: string) => writeFileSync(join(folder, 'in/a.md'), `${TENDER}\n附则\n`), []],
  ['another profile', () => {}, ['--regime', 'tendering-law']],
  [
    'other rules',
    (folder: string) => writeFileSync(join(folder, 'rules/red-wax.yaml'), RED_WAX.replace('能否', '可否')),
    [],
  ],
])('%s are read again', async (_, change, more) => {
  const folder = folderOf({ 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  await tenderlint(folder, CHECK)
  for (const entry of entriesOf(folder)) mark(entry)
  change(folder)
  expect((await tenderlint(folder, [...CHECK, ...more])).stdout).toContain('火漆密封')
  expect(entriesOf(folder)).toHaveLength(2)
})

test('an entry that is damaged counts for nothing', async () => {
  const folder = folderOf(DRAFTS)
  const first = await tenderlint(folder, CHECK)
  const [cut, flipped, empty] = entriesOf(folder) as [string, string, string]
  writeFileSync(cut, readFileSync(cut, 'utf8').slice(0, -40))
  writeFileSync(flipped, readFileSync(flipped, 'utf8').replace('火漆', '火气'))
  writeFileSync(empty, '')
  expect(await tenderlint(folder, CHECK)).toEqual(first)
})

test.skipIf(process.platform === 'win32')('only its owner can read what is kept; it says what it is', async () => {
  const folder = folderOf(DRAFTS)
  await tenderlint(folder, ['in', '--cache', ...WITH_RED_WAX], { XDG_CACHE_HOME: join(folder, 'home') })
  const kept = join(folder, 'home/tenderlint')
  expect(readFileSync(join(kept, 'CACHEDIR.TAG'), 'utf8')).toMatch(
    /^Signature: 8a477f597d28d172789f06886806bc55\n.*tenderlint/,
  )
  for (const entry of readdirSync(kept, { recursive: true, withFileTypes: true })) {
    const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
    expect([entry.name, mode.toString(8)]).toEqual([entry.name, entry.isFile() ? '600' : '700'])
  }
})

test('a cache that cannot be written fails nothing and is said', async () => {
  const folder = folderOf({ ...DRAFTS, kept: 'a file' })
  const fresh = await tenderlint(folder, ['in', '--format', 'json', ...WITH_RED_WAX])
  const { code, stdout, stderr } = await tenderlint(folder, CHECK)
  expect({ code, stdout }).toEqual({ code: fresh.code, stdout: fresh.stdout })
  expect(stderr).toMatch(
    /检查结果没能全部记下（(?:已有同名的文件，EEXIST|.*文件夹，ENOTDIR)）.*缓存文件夹 kept 能不能写/,
  )
})
