/** Rules as data → functions. Done once a run; the results hold no state of a document. */
import { type Combination, compile } from '../checks/compile.ts'
import { compilePattern, type Lexicon } from '../checks/pattern.ts'
import type { Context, Test } from '../checks/unit.ts'
import type { Adjustment, Pattern, PlaceName, Rule, RuleSet } from '../rules/types.ts'
import type { GuardName, Severity } from '../tree/finding.ts'

/** Expressions are built when they are first asked for: most rules find nothing in most documents. */
export interface CompiledPattern {
  words: () => RegExp
  needs: Needs
  in: ReadonlySet<PlaceName>
  test: Test
  /** Set where the pattern is about a region. */
  region: { open: () => RegExp; least: number; share: number } | null
}

/** Alternatives → groups of pieces; empty where nothing is certain. */
export type Needs = Pattern['needs'][number]

export interface CompiledGuard {
  name: GuardName
  because: { zh: string; en: string }
  test: Test
}

export interface CompiledRule {
  rule: Rule
  find: CompiledPattern[]
  except: CompiledGuard[]
  severity: (context: Context) => Severity
}

/** Compiles the rules of a set. Rules of a set from `loadRules` are valid; anything else throws. */
export function compileRules({ rules, guards, lexicon }: RuleSet): CompiledRule[] {
  const general = guards.map(guard => ({ name: guard.name, because: guard.because, test: placed(guard, lexicon) }))
  return rules.map(rule => ({
    rule,
    find: rule.find.flatMap(pattern => compileFind(pattern, rule, lexicon)),
    except: [
      ...rule.except.map(one => ({ name: one.guard, because: one.because, test: placed(one, lexicon) })),
      ...general.filter(guard => !rule.unguarded.includes(guard.name)),
    ],
    severity: compileSeverity(rule, lexicon),
  }))
}

/** One for each of the words, so that an expression is built only where its own pieces stand; a region counts them together. */
function compileFind(pattern: Pattern, rule: Rule, lexicon: Lexicon): CompiledPattern[] {
  const shared = {
    in: new Set(pattern.in ?? rule.in),
    test: placed({ all: pattern.all, any: pattern.any, not: pattern.not }, lexicon),
    region: regionOf(pattern, lexicon),
  }
  const compiled = (words: string[], needs: CompiledPattern['needs']): CompiledPattern => ({
    ...shared,
    words: lazily(() => compilePattern(words, lexicon, 'g')),
    needs,
  })
  if (pattern.region)
    return [compiled(pattern.words, pattern.needs.some(one => one.length === 0) ? [] : pattern.needs.flat())]
  return pattern.words.map((words, i) => compiled([words], pattern.needs[i] ?? []))
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function regionOf({ region }: Pattern, lexicon: Lexicon): CompiledPattern['region'] {
  return region ? { ...region, open: lazily(() => compilePattern(region.open, lexicon, 'g')) } : null
}

/** A combination that holds only in some places. */
function placed(options: Combination & { in?: PlaceName[] | undefined }, lexicon: Lexicon): Test {
  const test = lazily(() => compile(options, lexicon))
  const places = options.in && new Set(options.in)
  return context => (!places || standsIn(context, places)) && test()(context)
}

/** True where the unit's role or its ★ mark is among the places. */
export function standsIn({ unit }: Pick<Context, 'unit'>, places: ReadonlySet<PlaceName>): boolean {
  return places.has(unit.role) || (unit.mark && places.has('mark'))
}

/** A ★ mark outranks the role, except in contracts and forms, where it marks nothing that a bid must meet. */
function compileSeverity({ severity }: Rule, lexicon: Lexicon): CompiledRule['severity'] {
  const raises = severity.raise.map(one => ({ to: one.to, test: placed(one, lexicon) }))
  const adjusted = compileAdjustments(severity.adjust ?? [], lexicon)
  const usual = (context: Context) => {
    const raised = raises.find(one => one.test(context))
    if (raised) return raised.to
    const { role, mark } = context.unit
    const marked = mark && role !== 'contract' && role !== 'form' ? severity.places.mark : undefined
    return marked ?? severity.places[role] ?? severity.default
  }
  return context => adjusted(usual(context), context)
}

/** What the policy of the run makes of a severity. */
function compileAdjustments(adjustments: Adjustment[], lexicon: Lexicon) {
  const tests = adjustments.map(one => ({ ...one, test: placed(one, lexicon) }))
  return (severity: Severity, context: Context): Severity =>
    tests.find(one => one.from === severity && one.test(context))?.to ?? severity
}
