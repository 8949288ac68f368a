/** Looking at a pattern takes long: what is known of one is not looked at again, and nothing else is. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { growthsFile } from '../../src/cli/run/cache-folder.ts'
import { openGrowths } from '../../src/rules/runaway/known-growths.ts'
import { folderOf } from '../program/run-program.ts'
import { rulesOf } from './make-rules.ts'

const BUILT_IN = rulesOf([], { lexicon: { colour: ['红', '(?:赤+)+'] } })
const RUNS_AWAY = '(?:漆+)+封'

it('what was found stays, under a digest that only its owner can read', async () => {
  const path = join(folderOf({}), 'cache/patterns.json')
  const first = await openGrowths(BUILT_IN, growthsFile(path))
  expect(await first.of(RUNS_AWAY, {})).toBe('exponential')
  expect(await first.of('漆{colour}', { colour: ['红'] })).toBeNull()
  await first.close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const text = readFileSync(path, 'utf8')
  expect(text).not.toContain('漆')
  // Another answer in the file shows that it is taken from there.
  writeFileSync(path, text.replace('"exponential"', '"5th degree polynomial"'))
  const second = await openGrowths(BUILT_IN, growthsFile(path))
  expect(await second.of(RUNS_AWAY, {})).toBe('5th degree polynomial')
  expect(await second.of('(?:封+)+漆', {})).toBe('exponential')
})

it('a word list that changed makes another pattern', async () => {
  const path = join(folderOf({}), 'patterns.json')
  const growths = await openGrowths(BUILT_IN, growthsFile(path))
  expect(await growths.of('(?:{own})+漆', { own: ['红'] })).toBeNull()
  await growths.close()
  const later = await openGrowths(BUILT_IN, growthsFile(path))
  expect(await later.of('(?:{own})+漆', { own: ['红+'] })).toBe('exponential')
})

it('a pattern of the built-in rules was looked at, but only with the built-in lists', async () => {
  const growths = await openGrowths(BUILT_IN)
  expect(await growths.of('(?:(?:赤+)+)$', BUILT_IN.lexicon)).toBeNull()
  expect(await growths.of('(?:{colour})$', { colour: ['(?:蓝+)+'] })).toBe('exponential')
})

it('a file that is damaged, or cannot be written, only costs time', async () => {
  const folder = folderOf({ 'patterns.json': '{"a": 3', file: '' })
  for (const path of [join(folder, 'patterns.json'), join(folder, 'file/patterns.json')]) {
    const growths = await openGrowths(BUILT_IN, growthsFile(path))
    expect(await growths.of(RUNS_AWAY, {})).toBe('exponential')
    await growths.close()
  }
})
