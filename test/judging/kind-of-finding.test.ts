import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Place } from '../../src/checks/place.ts'
import { CHAPTERS } from './chapters.ts'
import { judge } from './judge.ts'

interface Case {
  decides: string
  place: Place
  sentence: string
  kinds: string[]
}

const CASES: Case[] = parse(readFileSync(new URL('kinds-of-findings.yaml', import.meta.url), 'utf8'))

/** The kinds of fault that are found in a sentence, each once. */
async function kindsOf(place: Place, sentence: string): Promise<string[]> {
  const { findings } = await judge(`# 公开招标文件\n\n政府采购项目，服务类。\n\n${CHAPTERS[place]}\n\n${sentence}\n`)
  return [...new Set(findings.map(({ category }) => category))].sort()
}

describe('where two rules could speak, the finding is of the kind that is told by', () => {
  it.each(CASES)('$decides: $sentence', async ({ place, sentence, kinds }) => {
    expect(await kindsOf(place, sentence)).toEqual(kinds)
  })
})
