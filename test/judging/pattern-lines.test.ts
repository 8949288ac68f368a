/** Patterns that a stranger can read: what may be said in several ways is a list, one way a line (docs/writing-rules.md). */
import { readFile } from 'node:fs/promises'
import { RegExpParser } from '@eslint-community/regexpp'
import { glob } from 'tinyglobby'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtInFolder } from '../../src/rules/load-rules.ts'

const LONGEST = 140
const parser = new RegExpParser()

interface Written {
  id?: string
  find?: { words?: string | string[] }[] | object
}

/** As they are written: a rule that is read has more in its patterns (vocabulary's `within`). */
async function patternsWritten(): Promise<{ id: string; source: string }[]> {
  const files = await glob('**/*.yaml', { cwd: builtInFolder(), absolute: true })
  const written: Written[] = await Promise.all(files.map(async file => parse(await readFile(file, 'utf8'))))
  return written.flatMap(({ id = '', find }) =>
    id && Array.isArray(find)
      ? find.flatMap(({ words = [] }) => [words].flat().map(source => ({ id, source: String(source) })))
      : [],
  )
}

it('a long pattern of what rules find is one way of saying it', async () => {
  const patterns = await patternsWritten()
  expect(patterns.length).toBeGreaterThan(1_000)
  const parted = patterns.filter(({ source }) => parser.parsePattern(source).alternatives.length > 1)
  expect(parted.filter(({ source }) => source.length > LONGEST)).toEqual([])
})
