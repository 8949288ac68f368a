/** What lets findings pass in a run: opens the files that say so, and tells the person what they need to know of them. */
import { isAbsolute, relative, resolve } from 'node:path'
import { openGate, type WaiveResult } from '../gate/waive.ts'
import { type Language, say } from '../language/say.ts'
import { visible } from '../report/visible.ts'
import type { RuleSet } from '../rules/types.ts'
import { notice } from './terminal.ts'

export interface ExceptionSettings {
  cwd: string
  waivers: string | null
  staleWaivers: 'off' | 'warn' | 'error'
  date: string
  language: Language
}

/** @param loaded all rules there are. @param rules those that the documents are judged by. */
export async function openExceptions(settings: ExceptionSettings, loaded: RuleSet, rules: RuleSet) {
  const { cwd, waivers, language, date } = settings
  const judgedBy = new Set(rules.rules.map(({ id }) => id))
  const gate = await openGate({
    waivers: waivers === null ? null : await waiversIn(waivers, cwd, language),
    date,
    rulesOf: () => judgedBy,
    knownRules: new Set(loaded.rules.map(({ id }) => id)),
  })
  return {
    waive: gate.waive,
    /** Says what is to be said and tells whether the exceptions themselves fail the run. */
    async close(): Promise<boolean> {
      return sayResult(await gate.close(), settings)
    },
  }
}

async function waiversIn(path: string, cwd: string, language: Language) {
  const { readWaivers } = await import('../gate/read-waivers.ts')
  const absolute = resolve(cwd, path)
  return readWaivers(absolute, shownPath(absolute, cwd), language)
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
