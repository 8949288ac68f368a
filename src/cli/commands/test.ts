/** `tenderlint test [DIR]`: the cases of the rules, and which of them fail. */
import { realpath } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import type { VFile } from 'vfile'
import { checkFile, openChecker } from '../../batch/check-file.ts'
import { type Finding, findingsOf } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { wrapText } from '../../report/terminal/break-lines.ts'
import { placeOf } from '../../rules/load/rule-places.ts'
import { builtInFolder, loadBuiltInYaml, loadRules } from '../../rules/load-rules.ts'
import { testRules } from '../../rules/test-rules.ts'
import type { Rule, RuleSet } from '../../rules/types.ts'
import { becauseOf } from '../../rules/words-of.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { languageOf, names } from '../options/check-settings.ts'
import { growthsFile } from '../run/cache-folder.ts'
import { requireRule, requireRules } from '../run/choose-rules.ts'
import { columnsOf, print } from '../terminal.ts'
import { caseLine, missedBecause } from '../words/missed-case.ts'
import { pathFromHere } from '../words/path-from-here.ts'

type Failure = Awaited<ReturnType<typeof testRules>>[number]

/** Prints missed hits (漏报), false alarms (误报) and hits told with another message than they name; 1 when there are any. */
export async function test(folder: string | undefined, options: Pick<CheckOptions, 'only' | 'lang'>): Promise<number> {
  const language = languageOf(options.lang)
  if (folder !== undefined) await requireRules(folder, language, testOfFile(folder))
  const isBuiltIn = folder !== undefined && (await realpath(folder)) === (await realpath(builtInFolder()))
  // Whoever works on the built-in rules tests them as they stand in the folder, without a build.
  const rules = isBuiltIn
    ? await loadBuiltInYaml(language)
    : await loadRules(folder === undefined ? undefined : [folder], { language, growths: growthsFile() })
  const only = options.only ? names(options.only) : undefined
  const ids = only ?? (folder === undefined || isBuiltIn ? undefined : await newRules(rules))
  for (const id of ids ?? []) requireRule(rules, id)
  const failures = await testRules(rules, findBy, ids)
  const tested = rules.rules.filter(({ id }) => !ids || ids.includes(id))
  const cases = tested.reduce((sum, { cases }) => sum + cases.hits.length + cases.passes.length, 0)
  const count = (kind: Failure['kind']) => failures.filter(one => one.kind === kind).length
  const counts = { missed: count('missed'), alarms: count('false-alarm'), told: count('told-otherwise') }
  const total = say(language, failures.length > 0 ? 'test-failed' : 'test-passed', {
    rules: tested.length,
    cases,
    ...counts,
  })
  const lines = folder === undefined || isBuiltIn ? [] : await replacedLists(rules, language)
  for (const one of failures) lines.push(...(await failureLines(one, rules, language)), '')
  await print(`${[...lines, total].join('\n')}\n`)
  return failures.length > 0 ? 1 : 0
}

/** A case is read and judged as a document is. */
function findBy(rules: RuleSet): (file: VFile) => Promise<Finding[]> {
  const checker = openChecker(rules, {})
  return async file => {
    await checkFile(checker, file)
    return findingsOf(file)
  }
}

/** The test of the rule in a file. */
const testOfFile = (path: string) => `tenderlint test ${dirname(path)} --only ${basename(path, extname(path))}`

/** The rules that a folder adds or changes. */
async function newRules(rules: RuleSet): Promise<string[]> {
  // A word list of the folder makes the indexes of patterns anew: that changes no rule.
  const written = (rule: Rule) => JSON.stringify({ ...rule, patterns: undefined })
  const builtIn = new Map((await loadRules()).rules.map(rule => [rule.id, written(rule)]))
  return rules.rules.filter(rule => builtIn.get(rule.id) !== written(rule)).map(({ id }) => id)
}

/** The word lists that take the place of built-in ones: often meant, and else nobody would know why other rules judge otherwise. */
async function replacedLists({ lexicon }: RuleSet, language: Language): Promise<string[]> {
  const builtIn = (await loadRules()).lexicon
  return Object.entries(lexicon).flatMap(([name, words]) => {
    const place = placeOf(words)
    if (!place || !Object.hasOwn(builtIn, name)) return []
    const { file, line, column } = place
    const values = { name: `{${name}}`, place: `${pathFromHere(file)}:${line}:${column}:` }
    return [say(language, 'test-list-replaced', values), '']
  })
}

async function failureLines(failure: Failure, set: RuleSet, language: Language): Promise<string[]> {
  const { ruleId, kind, case: one } = failure
  const because = await becauseOfFailure(failure, set, language)
  return [
    [say(language, `test-${kind}`), ruleId, `［${say(language, `role-${one.in}`)}］`, caseLine(one)]
      .join('  ')
      .trimEnd(),
    ...wrapText(`   ${one.text}`, columnsOf()),
    ...(because ? wrapText(`   → ${because}`, columnsOf()) : []),
  ]
}

async function becauseOfFailure(failure: Failure, set: RuleSet, language: Language) {
  const { ruleId, kind, case: one } = failure
  if (kind === 'false-alarm') return becauseOf(one, language)
  if (kind === 'told-otherwise') return say(language, 'test-told', { told: failure.told })
  return missedBecause(one, { ...set, rules: set.rules.filter(({ id }) => id === ruleId) }, language)
}
