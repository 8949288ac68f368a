/** What lets findings pass in a run: opens the files that say so, and tells the person what they need to know of them. */
import { isAbsolute, relative, resolve } from 'node:path'
import type { BaselineUse } from '../gate/match-baseline.ts'
import { openGate, type WaiveResult } from '../gate/waive.ts'
import { type Language, say } from '../language/say.ts'
import { visible } from '../report/visible.ts'
import type { RuleSet } from '../rules/types.ts'
import { notice } from './terminal.ts'
import { writeOutput } from './write-output.ts'

export interface ExceptionSettings {
  cwd: string
  waivers: string | null
  baseline: string | null
  /** Takes what is fixed out of the baseline. */
  prune: boolean
  staleWaivers: 'off' | 'warn' | 'error'
  date: string
  language: Language
}

/** @param loaded all rules there are. @param rules those that the documents are judged by. */
export async function openExceptions(settings: ExceptionSettings, loaded: RuleSet, rules: RuleSet) {
  const { cwd, waivers, language, date } = settings
  const baseline = settings.baseline === null ? null : await baselineIn(settings.baseline, settings, rules)
  const judgedBy = new Set(rules.rules.map(({ id }) => id))
  const gate = await openGate({
    waivers: waivers === null ? null : await waiversIn(waivers, cwd, language),
    baseline,
    date,
    rulesOf: () => judgedBy,
    knownRules: new Set(loaded.rules.map(({ id }) => id)),
  })
  return {
    waive: gate.waive,
    /** Says what is to be said and tells whether the exceptions themselves fail the run. */
    async close(): Promise<boolean> {
      const result = await gate.close()
      if (result.baseline && result.baseline.fixed > 0) await sayFixed(result.baseline, settings)
      return sayResult(result, settings)
    },
  }
}

async function waiversIn(path: string, cwd: string, language: Language) {
  const { readWaivers } = await import('../gate/read-waivers.ts')
  const absolute = resolve(cwd, path)
  return readWaivers(absolute, shownPath(absolute, cwd), language)
}

/** Findings are known by rules: with other ones, what is new and what is old cannot be told for sure. */
async function baselineIn(path: string, { cwd, language }: ExceptionSettings, { rules, digest }: RuleSet) {
  const { readBaseline } = await import('../gate/read-baseline.ts')
  const baseline = await readBaseline(resolve(cwd, path), language)
  const madeWith = baseline.content.tool
  if (madeWith.rules.digest !== digest || madeWith.rules.count !== rules.length) {
    const values = { path, before: madeWith.rules.count, now: rules.length, version: madeWith.version }
    notice(say(language, 'baseline-other-rules', values))
  }
  return baseline
}

async function sayFixed({ fixed, pruned }: BaselineUse, { baseline, prune, cwd, language }: ExceptionSettings) {
  const path = baseline ?? ''
  if (!prune) return notice(say(language, 'baseline-fixed', { path, count: fixed }))
  const { baselineText } = await import('../gate/make-baseline.ts')
  await writeOutput(resolve(cwd, path), baselineText(pruned), 'json')
  notice(say(language, 'baseline-pruned', { path, count: fixed }))
}

/** A report must not tell where on a machine a file lies. */
function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path)
  return (isAbsolute(inside) ? inside.split(/[\\/]/).at(-1)! : inside).replaceAll('\\', '/')
}

function sayResult({ remarks, stale }: WaiveResult, { staleWaivers, language }: ExceptionSettings): boolean {
  for (const { path, note } of remarks) notice(`${visible(path)}: ${say(language, note.code, note.values)}`)
  if (staleWaivers === 'off' || stale.length === 0) return false
  for (const { code, values } of stale) notice(say(language, code, values))
  if (staleWaivers === 'warn') return false
  notice(say(language, 'stale-fails', { count: stale.length }))
  return true
}
