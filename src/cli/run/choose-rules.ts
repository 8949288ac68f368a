/** The rules of a run: loaded, and narrowed to those asked for. */
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Severity } from '../../facts/finding.ts'
import { closest } from '../../language/closest.ts'
import { type Language, say } from '../../language/say.ts'
import type { Policy, RuleSet } from '../../rules/types.ts'
import { noticeOnce } from '../terminal.ts'
import { refusal, usageError } from '../words/refusal.ts'

/**
 * Keeps the rules of `only` (all where it is empty) without those of `skip`.
 *
 * @throws a refusal for a rule that does not exist, and where none is left: a run that checks nothing must not pass.
 */
export function chooseRules(rules: RuleSet, only: readonly string[], skip: readonly string[]): RuleSet {
  for (const id of [...only, ...skip]) requireRule(rules, id)
  const kept = rules.rules.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skip.includes(id))
  if (kept.length === 0) throw usageError('rule-none')
  if (kept.length === rules.rules.length) return rules
  return { ...rules, rules: kept, leftOut: rules.rules.filter(one => !kept.includes(one)).map(({ id }) => id) }
}

/**
 * @param instead what was probably meant where the path is a file.
 * @throws a refusal where there is no folder of rules, which would be one without rules: nobody would know that they did not count.
 */
export async function requireFolder(path: string, instead = `--rules ${dirname(path)}`): Promise<void> {
  const facts = await stat(path).catch(() => null)
  if (facts?.isFile()) throw refusal('rules-folder-is-file', { path }, [instead])
  if (!facts?.isDirectory()) throw refusal('rules-folder-missing', { path })
}

/** How many names are told where there may be hundreds. */
const NAMES_TOLD = 3

/**
 * Says which files beside the rules of a folder were probably meant to be some.
 *
 * @returns the files of the folder that are read.
 * @throws a refusal where there are only such files.
 */
export async function ruleFilesOf(path: string, language: Language): Promise<readonly string[]> {
  const { findRuleFiles } = await import('../../rules/load/find-rule-files.ts')
  const { files, beside } = await findRuleFiles(path)
  if (beside.length === 0) return files
  const told = beside.slice(0, NAMES_TOLD)
  if (files.length === 0) throw refusal('rules-folder-none-read', { path, files: told })
  noticeOnce(say(language, 'rule-files-beside', { path, count: beside.length, files: told }))
  return files
}

/** @throws as {@link requireFolder} does, and for a folder without rules. */
export async function requireRules(path: string, language: Language, instead?: string): Promise<void> {
  await requireFolder(path, instead)
  if ((await ruleFilesOf(path, language)).length === 0) throw refusal('rules-folder-empty', { path })
}

/** The rule of an id. @throws a refusal with the ids that were probably meant. */
export function requireRule(rules: RuleSet, id: string): RuleSet['rules'][number] {
  const rule = rules.rules.find(one => one.id === id)
  if (rule) return rule
  const ids = rules.rules.map(one => one.id)
  const near = closest(id, ids)
  // A name alone tells nobody which of several rules with that word is meant.
  const titled = rulesTitled(rules, id).filter(one => !near.includes(one.id))
  const named = titled.map(one =>
    one.zh.title.includes(id) ? `${one.id}（${one.zh.title}）` : `${one.id} (${one.en.title})`,
  )
  throw refusal('rule-unknown', { rule: id }, [...near, ...named].slice(0, 5))
}

/** The rules in whose title a word stands, in either language: people know what is wrong, not what we call it. */
export function rulesTitled({ rules }: RuleSet, word: string): RuleSet['rules'] {
  const wanted = word.toLowerCase()
  return rules.filter(({ zh, en }) => `${zh.title}\n${en.title}`.toLowerCase().includes(wanted))
}

/** The default policy changes nothing, and what others change is loaded for them only. */
export async function underPolicy(rules: RuleSet, policy: Policy): Promise<RuleSet> {
  if (policy === 'article-3') return rules
  const { applyPolicy } = await import('../../rules/apply-policy.ts')
  const kept = applyPolicy(rules, policy)
  if (kept.rules.length === 0) throw refusal('policy-none', { policy })
  return kept
}

/** Severities that a config gives to rules; what is not one (`on`, `off`) is none of them. */
export async function withSeverities(rules: RuleSet, levels: Readonly<Record<string, string>>): Promise<RuleSet> {
  const named = Object.entries(levels).filter(([, level]) => level !== 'on' && level !== 'off')
  if (named.length === 0) return rules
  const { setSeverities } = await import('../../rules/set-severities.ts')
  return setSeverities(rules, Object.fromEntries(named) as Record<string, Severity>)
}
