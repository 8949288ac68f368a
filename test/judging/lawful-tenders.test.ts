import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

/** Whole tenders as careful officers write them: notice, instructions, needs, scoring, contract and forms, in the words of the rules and lawful. */
describe('a whole lawful tender', () => {
  it.each(['lawful-consumables', 'lawful-road-works', 'lawful-drinking-water'])('%s alarms nobody', async name => {
    const { findings } = await judge(readFileSync(new URL(`../files/${name}.md`, import.meta.url), 'utf8'))
    const alarms = findings.filter(({ severity }) => severity !== 'info')
    expect(alarms.map(({ ruleId, match }) => `${ruleId}: ${match}`)).toEqual([])
  })
})
