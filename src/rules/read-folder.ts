/** A folder of rules, word lists, guards and laws → one `RuleSet`, checked as a whole. */
import { createHash } from 'node:crypto'
import { basename, relative } from 'node:path'
import { glob } from 'tinyglobby'
import { compilePattern } from '../checks/pattern.ts'
import type { GuardName } from '../tree/finding.ts'
import { problemsOfConditions, problemsOfRule } from './check-rule.ts'
import { needsOf } from './needs.ts'
import type { RuleProblem, YamlFile } from './read-yaml.ts'
import { readYaml } from './read-yaml.ts'
import { guardsSchema, lawSchema, lexiconSchema, type RuleFile, ruleSchema, vocabularySchema } from './schema.ts'
import type { Exemption, Guard, Pattern, Provision, Rule, RuleSet, SeverityTable } from './types.ts'

type Parts = Omit<RuleSet, 'digest'>

/** Folders of a rule folder that hold no rules; every other `.yaml` below it is one rule. */
const SPECIAL = ['lexicon', 'guards', 'law', 'vocabulary']

/**
 * Reads a rule folder on top of a set (the built-in one for other people's rules).
 *
 * @returns the set and everything that is wrong with it; a set with problems must not be used.
 */
export async function readFolder(folder: string, base?: RuleSet): Promise<{ set: RuleSet; problems: RuleProblem[] }> {
  const problems: RuleProblem[] = []
  const names = (await glob(['**/*.{yaml,yml}'], { cwd: folder, absolute: true })).sort()
  const inside = (kind: string) => names.filter(name => relative(folder, name).split(/[\\/]/)[0] === kind)
  const take = <T>(files: YamlFile<T>[]) => {
    for (const one of files) problems.push(...one.problems)
    return files.flatMap(one => (one.value === null ? [] : [{ ...one, value: one.value }]))
  }

  const set: Parts = base
    ? {
        ...base,
        rules: [...base.rules],
        guards: [...base.guards],
        lexicon: { ...base.lexicon },
        laws: { ...base.laws },
      }
    : empty()
  for (const { value } of take(await Promise.all(inside('lexicon').map(name => readYaml(name, lexiconSchema))))) {
    for (const [name, words] of Object.entries(value)) set.lexicon[name] = words.join('|')
  }
  for (const { value } of take(await Promise.all(inside('law').map(name => readYaml(name, lawSchema))))) {
    const { provisions, ...instrument } = value
    for (const provision of provisions) set.laws[provision.id] = { ...instrument, ...provision } satisfies Provision
  }
  for (const { value } of take(await Promise.all(inside('vocabulary').map(name => readYaml(name, vocabularySchema)))))
    set.vocabulary = value as RuleSet['vocabulary']
  for (const { value, file, placeOf } of take(
    await Promise.all(inside('guards').map(name => readYaml(name, guardsSchema))),
  )) {
    const name = basename(file).replace(/\.ya?ml$/, '') as GuardName
    value.forEach((one, i) => {
      set.guards.push({ name, ...one } as Guard)
      problems.push(...problemsOfConditions(one, set, file, placeOf, [i]))
    })
  }
  const rules = names.filter(name => !SPECIAL.includes(relative(folder, name).split(/[\\/]/)[0]!))
  for (const one of take(await Promise.all(rules.map(name => readYaml(name, ruleSchema))))) {
    problems.push(...problemsOfRule(one.value, one.file, one.placeOf, set))
    set.rules.push(toRule(one.value, set.lexicon))
  }
  set.rules.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { set: { ...set, digest: digestOf(set) }, problems }
}

function empty(): Parts {
  return {
    rules: [],
    guards: [],
    lexicon: {},
    laws: {},
    vocabulary: { roles: [], marked: [], profile: [], project: [] },
  }
}

function digestOf(set: Parts): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify({ ...set, digest: undefined }))
    .digest('hex')}`
}

function toRule(file: RuleFile, lexicon: RuleSet['lexicon']): Rule {
  const { title, message, advice, question, en, severity, find, except, 'yields-to': yieldsTo, ...rest } = file
  const { default: fallback, raise, ...places } = severity
  return {
    ...rest,
    zh: { title, message, advice, question },
    en,
    severity: { default: fallback, places, raise } as SeverityTable,
    find: find.map(pattern => ({ ...pattern, needs: needed(pattern.words, lexicon) })) as Pattern[],
    except: except as Exemption[],
    yieldsTo,
  } as Rule
}

/** A pattern that does not compile is a problem already said; it needs nothing. */
function needed(words: string[], lexicon: RuleSet['lexicon']): Pattern['needs'] {
  try {
    return needsOf(compilePattern(words, lexicon))
  } catch {
    return []
  }
}
