/** What lets findings pass in a run: opens the files that say so, and tells the person what they need to know of them. */
import { isAbsolute, relative, resolve } from 'node:path'
import type { VFile } from 'vfile'
import type { BaselineUse } from '../../gate/match-baseline.ts'
import type { STALE_WAIVERS } from '../../gate/stale-waivers.ts'
import { openGate, type WaiveResult } from '../../gate/waive.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import { gravestOf, type Verdict } from '../../report/exit-code.ts'
import type { RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import { writeOutput } from '../output/write-output.ts'
import { notice, noticeOnce } from '../terminal.ts'
import { isRefusal, refusalSentence } from '../words/refusal.ts'

export interface SuppressionSettings {
  cwd: string
  waivers: string | null
  baseline: string | null
  /** Takes what is fixed out of the baseline. */
  prune: boolean
  staleWaivers: (typeof STALE_WAIVERS)[number]
  date: string
  language: Language
  /** A part of a run cannot tell what the whole does not need: `merge` says it. */
  ownShard: object | null
}

export interface Suppressions {
  waive(file: VFile): void
  /** Says what is to be said and tells whether the suppressions themselves fail the run. */
  close(isWhole: boolean): Promise<Verdict>
}

const UNPRUNED: Verdict = { code: 2, reasons: [{ code: 'gate-prune' }] }

/** All rules that there are, and those of them that documents are judged by. */
interface Rules {
  loaded: RuleSet
  chosen: RuleSet
}

/**
 * @param rulesOf ids of the rules that a document was judged by.
 * @param knownRules ids of all rules there are, of those too that are loaded later.
 */
export async function openSuppressions(
  settings: SuppressionSettings,
  rules: Rules,
  rulesOf: (file: VFile) => ReadonlySet<string>,
  knownRules: ReadonlySet<string>,
): Promise<Suppressions> {
  const { cwd, waivers, language, date } = settings
  const gate = await openGate({
    waivers: waivers === null ? null : await waiversIn(waivers, cwd, language),
    baseline: settings.baseline === null ? null : await baselineIn(settings.baseline, settings, rules),
    date,
    rulesOf,
    knownRules,
  })
  return {
    waive: gate.waive,
    async close(isWhole) {
      const result = await gate.close()
      if (settings.ownShard !== null || !isWhole) return sayResult({ ...result, stale: [] }, settings)
      const isPruned = !result.baseline?.fixed || (await sayFixed(result.baseline, settings, rules))
      if (result.baseline && settings.prune && isPruned) sayLeft(result.baseline, settings)
      const verdict = sayResult(result, settings)
      return isPruned ? verdict : gravestOf([UNPRUNED, verdict])
    },
  }
}

async function waiversIn(path: string, cwd: string, language: Language) {
  const { readWaivers } = await import('../../gate/read-waivers.ts')
  const absolute = resolve(cwd, path)
  return readWaivers(absolute, shownPath(absolute, cwd), language)
}

/** With other rules, or with more of them, what is new and what is old cannot be told for sure. */
async function baselineIn(path: string, { cwd, language }: SuppressionSettings, { loaded, chosen }: Rules) {
  const { readBaseline } = await import('../../gate/read-baseline.ts')
  const absolute = resolve(cwd, path)
  const baseline = await readBaseline(absolute, language)
  const { rules, version } = baseline.content.tool
  if (rules.digest !== loaded.digest || rules.count < chosen.rules.length) {
    const values = { path: shownPath(absolute, cwd), before: rules.count, now: chosen.rules.length, version }
    noticeOnce(say(language, values.before === values.now ? 'baseline-changed-rules' : 'baseline-other-rules', values))
  }
  return baseline
}

/**
 * Says what is fixed, and takes it out of the baseline where that is asked for.
 *
 * @returns false where the baseline could not be written, which was said: the reports of the run are still to come.
 */
async function sayFixed(
  { fixed, reworded, pruned }: BaselineUse,
  { baseline, prune, cwd, language }: SuppressionSettings,
  { loaded }: Rules,
): Promise<boolean> {
  const path = shownPath(resolve(cwd, baseline!), cwd)
  if (prune) {
    const { baselineText } = await import('../../gate/make-baseline.ts')
    try {
      await writeOutput(resolve(cwd, baseline!), baselineText(pruned))
    } catch (error) {
      if (!isRefusal(error)) throw error
      const { code, values } = error.refusal
      notice(refusalSentence({ refusal: { code, values: { ...values, path } } }, language))
      return false
    }
  }
  // By other rules it may be gone though nobody changed a word.
  const isByOther = pruned.tool.rules.digest !== loaded.digest
  const because = say(language, isByOther ? 'gone-because-rules' : 'gone-because')
  const why = reworded > 0 ? say(language, 'gone-reworded', { why: because, count: reworded }) : because
  notice(say(language, prune ? 'baseline-pruned' : 'baseline-fixed', { path, count: fixed, why }))
  return true
}

/** Says what nobody looked for in the documents of the run: it stays for good where a document is never read whole, or a rule is gone. */
function sayLeft({ left: { unread, byRule } }: BaselineUse, { baseline, cwd, language }: SuppressionSettings): void {
  const ofRules = [...byRule.values()].reduce((sum, count) => sum + count, 0)
  const why = [
    ...(unread > 0 ? [say(language, 'left-unread', { count: unread })] : []),
    ...(ofRules > 0 ? [say(language, 'left-unasked', { count: ofRules, rules: [...byRule.keys()].sort() })] : []),
  ]
  if (why.length === 0) return
  const path = shownPath(resolve(cwd, baseline!), cwd)
  notice(say(language, 'baseline-left', { path, count: unread + ofRules, why }))
}

/** A report must not tell where on a machine a file lies. */
function shownPath(path: string, cwd: string): string {
  const inside = relative(cwd, path) || '.'
  return (isAbsolute(inside) ? inside.split(/[\\/]/).at(-1)! : inside).replaceAll('\\', '/')
}

function sayResult({ remarks, stale }: WaiveResult, { staleWaivers, language }: SuppressionSettings): Verdict {
  for (const { path, note } of remarks) notice(`${visible(path)}: ${sayNote(language, note)}`)
  const said = staleWaivers === 'off' ? stale.filter(({ is }) => is === 'no-rule') : stale
  for (const { note } of said) notice(say(language, note.code, note.values))
  // A mistake of the file, as one without a reason is, but rules are loaded as documents come.
  if (said.some(({ is }) => is === 'no-rule')) return { code: 2, reasons: [{ code: 'gate-no-rule' }] }
  const isUnused = said.some(({ is }) => is === 'unused')
  if (isUnused && staleWaivers === 'error') return { code: 1, reasons: [{ code: 'gate-suppressions' }] }
  return { code: 0, reasons: [] }
}
