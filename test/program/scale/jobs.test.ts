import { expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const twenty = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => {
    // The first ones take longest, so that results arrive out of order.
    const words = [
      `第${i}份`,
      ...Array.from({ length: 40 * (20 - i) }, () => '资格证明应以红色火漆密封，否则投标无效。'),
    ]
    return [`${String(i).padStart(2, '0')}.docx`, docxOf(words)]
  }),
)

test('reports are the same whatever the number of processes', async () => {
  const folder = folderOf({ ...twenty, 'a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const run = (jobs: string) => tenderlint(folder, ['.', '--format', 'json', '--jobs', jobs, ...WITH_RED_WAX])
  const [one, four] = [await run('1'), await run('4')]
  expect(four).toEqual(one)
  const { documents } = JSON.parse(four.stdout)
  const paths = documents.map(({ path }: { path: string }) => path)
  expect(paths).toEqual([...Object.keys(twenty).sort(), 'a.md'])
  expect(documents[0].findings.length).toBeGreaterThan(documents[19].findings.length)
})

test('a document says the same alone, read by the program itself, and among others, read by another process', async () => {
  const folder = folderOf({ 'a.docx': twenty['19.docx']!, 'b.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const documents = async (...paths: string[]) =>
    JSON.parse((await tenderlint(folder, [...paths, '--format', 'json', ...WITH_RED_WAX])).stdout).documents
  expect(await documents('a.docx', 'b.md')).toEqual([...(await documents('a.docx')), ...(await documents('b.md'))])
})

test('the longest --timeout is not over at once', async () => {
  const folder = folderOf({ 'a.docx': twenty['19.docx']!, 'b.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  const run = (...paths: string[]) => tenderlint(folder, [...paths, '--timeout', '999999', ...WITH_RED_WAX])
  expect(await run('a.docx', 'b.md')).toMatchObject({ code: 1, stderr: '' })
  expect(await run('b.md', '--annotate', 'out')).toMatchObject({
    code: 1,
    stderr: expect.not.stringContaining('--timeout'),
  })
})

test.each([
  [['--jobs', '0'], /--jobs 要写一个大于 0 的整数，不能写“0”/],
  [['--timeout', 'long'], /--timeout 要写一个大于 0 的整数/],
  [['--max-memory', '1'], /--max-memory 不能小于 128/],
])('%j is refused', async (args, sentence) => {
  const { code, stdout, stderr } = await tenderlint(folderOf({ 'a.md': TENDER }), ['a.md', ...args])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(sentence)
})
