/** Rules as data → functions. Done once a run; the results hold no state of a document. */
import { compile } from '../../checks/compile.ts'
import type { Expression, Expressions } from '../../checks/expressions.ts'
import { bitsOf, standsAt } from '../../checks/place.ts'
import type { Context, Test, Told } from '../../checks/unit.ts'
import type { GuardName, Severity } from '../../facts/finding.ts'
import { lazily } from '../../memo/lazily.ts'
import { remembered } from '../../memo/remembered.ts'
import { countsIn } from '../../rules/index/pattern-index.ts'
import type { Adjustment, Conditions, Pattern, Rule, RuleSet } from '../../rules/types.ts'

export interface CompiledPattern {
  words: Expression
  /** Where it is tried, as bits (checks/place.ts). */
  in: number
  test: Test
  /** Set where the pattern is about a region. */
  region: CompiledRegion | null
}

export interface CompiledRegion {
  open: Expression
  /** Ranges and tolerances, and the part of a value below or from which such a one counts as fixed. */
  narrow: { words: Expression; below: number; from: number | null }[]
  least: number
  share: number
  /** What takes it back, in its section or anywhere. */
  unless: { here: Expression; anywhere: Expression } | null
}

export interface CompiledGuard {
  name: GuardName
  because: { zh: string; en: string }
  test: Test
}

/** The patterns of a rule. Each is read and compiled by itself: of a rule's seventy a document has words for two. */
export interface CompiledFind {
  count: number
  at(i: number): CompiledPattern
}

/** Compiled when it is first asked for, as are its parts. */
export interface CompiledRule {
  rule: Rule
  readonly find: CompiledFind
  readonly except: CompiledGuard[]
  /** Holds for a sentence that only says more of a demand above it. */
  readonly further: Test
  readonly severity: (context: Context) => Severity
  readonly wording: (context: Context) => Wording
}

/** Which of the rule's own wordings speaks (`undefined` where the general sentences do), and what its conditions work out. */
export interface Wording {
  wording: number | undefined
  told?: Told
}

/** What a pattern of a rule matched is a demand: its conditions hold, and no guard lets it pass. */
export function isDemand({ except }: CompiledRule, pattern: CompiledPattern, context: Context): boolean {
  return pattern.test(context) && !except.some(guard => guard.test(context))
}

/** Compiles the rules of a set. Rules of a set from `loadRules` are valid; anything else throws. */
export function compileRules(set: RuleSet, expressions: Expressions): CompiledRule[] {
  const general = lazily(() => set.guards.map(one => ({ ...one, test: placed(one, expressions) })))
  return set.rules.map(rule => {
    const find = lazily(() => compileFind(rule, expressions))
    const except = lazily(() => [
      ...rule.except.map(one => ({ name: one.guard, because: one.because, test: placed(one, expressions) })),
      ...general().filter(guard => !rule.unguarded.includes(guard.name)),
    ])
    const further = lazily(() => (rule.further ? placed(rule.further, expressions) : () => false))
    const severity = lazily(() => compileSeverity(rule, expressions))
    const wording = lazily(() => compileWordings(rule, expressions))
    return {
      rule,
      get find() {
        return find()
      },
      get except() {
        return except()
      },
      get further() {
        return further()
      },
      get severity() {
        return severity()
      },
      get wording() {
        return wording()
      },
    }
  })
}

/** Compiles what a rule finds: a pattern for each of the words, built only where its own pieces stand, but one for a region, which counts all together. */
function compileFind(rule: Rule, expressions: Expressions): CompiledFind {
  const counts = rule.patterns?.counts ?? countsIn(rule)
  const entryAt = remembered((entry: number) => {
    const pattern = rule.findAt?.(entry) ?? rule.find[entry]!
    const { words, all, any, not } = pattern
    return {
      words: pattern.region ? [words] : words,
      in: bitsOf(pattern.in ?? rule.in),
      test: placed({ all, any, not }, expressions),
      region: regionOf(pattern, expressions),
    }
  })
  return {
    count: counts.reduce((sum, count) => sum + count, 0),
    at: remembered((i: number) => {
      let entry = 0
      let word = i
      while (word >= counts[entry]!) word -= counts[entry++]!
      const { words, ...others } = entryAt(entry)
      return { ...others, words: expressions.of(words[word]!) }
    }),
  }
}

function regionOf({ region }: Pattern, expressions: Expressions): CompiledPattern['region'] {
  if (!region) return null
  const { open, narrow = [], least, share, unless } = region
  const [here, anywhere] = unless ? [expressions.of(unless.here), expressions.of(unless.anywhere)] : []
  return {
    open: expressions.of(open),
    narrow: narrow.map(({ words, below = 0, from = null }) => ({ words: expressions.of(words), below, from })),
    least,
    share,
    unless: here && anywhere ? { here, anywhere } : null,
  }
}

/** A combination that holds only in some places. */
function placed(options: Conditions, expressions: Expressions): Test {
  const test = lazily(() => compile(options, expressions))
  const told = (context: Context) => test().told?.(context) ?? {}
  if (!options.in) return Object.assign((context: Context) => test()(context), { told })
  const places = bitsOf(options.in)
  return Object.assign((context: Context) => standsAt(context.unit, places) && test()(context), { told })
}

/** A ★ mark outranks the role, except in contracts and forms, where it marks nothing that a bid must meet. */
function compileSeverity({ severity }: Rule, expressions: Expressions): CompiledRule['severity'] {
  const raises = severity.raise.map(one => ({ to: one.to, test: placed(one, expressions) }))
  const adjusted = compileAdjustments(severity.adjust ?? [], expressions)
  const usual = (context: Context) => {
    const raised = raises.find(one => one.test(context))
    if (raised) return raised.to
    const { role, mark } = context.unit
    const marked = mark && role !== 'contract' && role !== 'form' ? severity.places.mark : undefined
    return marked ?? severity.places[role] ?? severity.default
  }
  return context => adjusted(usual(context), context)
}

function compileWordings({ wordings = [] }: Rule, expressions: Expressions): CompiledRule['wording'] {
  const tests = wordings.map(one => placed(one, expressions))
  return context => {
    const first = tests.findIndex(test => test(context))
    if (first < 0) return { wording: undefined }
    return { wording: first, told: tests[first]!.told?.(context) ?? {} }
  }
}

/** What the policy of the run makes of a severity. */
function compileAdjustments(adjustments: Adjustment[], expressions: Expressions) {
  const tests = adjustments.map(one => ({ ...one, test: placed(one, expressions) }))
  return (severity: Severity, context: Context): Severity =>
    tests.find(one => one.from === severity && one.test(context))?.to ?? severity
}
