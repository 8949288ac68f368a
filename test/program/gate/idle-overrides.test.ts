import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const CONFIG = `ruleFolders: [rules]
overrides:
  - files: "Services/**"
    rules: { red-wax: info }
  - files: x
    rules: { red-wax: info }
  - files: "*.zip/**"
    rules: { red-wax: info }
`

test('an override that no document matches is mentioned, unless the run may not know', async () => {
  const folder = folderOf({
    'rules/red-wax.yaml': RED_WAX,
    'a.md': TENDER,
    'x/b.md': TENDER,
    'y/c.md': TENDER,
    'z.zip': '',
    'tenderlint.config.yaml': CONFIG,
  })
  const said = async (...args: string[]) => {
    const { stderr } = await tenderlint(folder, [...args, '--only', 'red-wax'])
    return stderr.split('\n').filter(line => line.includes('overrides'))
  }
  const mention = [expect.stringMatching(/tenderlint\.config\.yaml:3:\d+ 的 overrides 没有用上.*Services\/\*\*/)]
  expect(await said('.')).toEqual(mention)
  // What lies elsewhere may be checked another time.
  expect(await said('y')).toEqual(mention)
  expect(await said('a.md')).toEqual([])
  expect(await said('.', '--shard', '1/2', '--output', 'json=part.json')).toEqual([])
})
