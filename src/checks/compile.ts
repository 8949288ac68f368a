/** Conditions → one test. The table of checks is the vocabulary of rules; `all`, `any` and `not` combine them. */
import { bearer } from './bearer.ts'
import { begins } from './begins.ts'
import type { Check, Compiler } from './check.ts'
import { clause } from './clause.ts'
import { daysBetween } from './days-between.ts'
import { daysSince } from './days-since.ts'
import { document } from './document.ts'
import { elsewhere } from './elsewhere.ts'
import type { Expressions } from './expressions.ts'
import { modality } from './modality.ts'
import { after, before, near } from './near.ts'
import { number } from './number.ts'
import { place } from './place.ts'
import { profile } from './profile.ts'
import { shareOfBudget } from './share-of-budget.ts'
import { stage } from './stage.ts'
import { column, heading, lead, paragraph, row } from './surroundings.ts'
import { thisDocument } from './this-document.ts'
import { title } from './title.ts'
import type { Context, Test, Told } from './unit.ts'
import { words } from './words.ts'

export const CHECKS = {
  words,
  clause,
  near,
  before,
  after,
  row,
  column,
  heading,
  lead,
  paragraph,
  modality,
  bearer,
  stage,
  place,
  profile,
  number,
  'share-of-budget': shareOfBudget,
  'days-between': daysBetween,
  'days-since': daysSince,
  elsewhere,
  document,
  'this-document': thisDocument,
  begins,
  title,
}

/** A condition as rules write it: names of checks, each with its options. */
type Condition = Record<string, unknown>

/** Several conditions as rules write them: all must hold, at least one of `any`, none of `not`. */
export interface Combination {
  all?: Condition[] | undefined
  any?: Condition[] | undefined
  not?: Condition[] | undefined
}

/**
 * Compiles a combination.
 *
 * @throws an Error that names the unknown check or word list; validated rules do not throw.
 */
export function compile({ all = [], any, not = [] }: Combination, expressions: Expressions): Test {
  const compiler: Compiler = { expressions, condition: one => compileCondition(one, compiler) }
  const needed = all.map(compiler.condition)
  const choices = any?.map(compiler.condition)
  const forbidden = not.map(compiler.condition)
  if (choices) needed.push(some(choices))
  if (forbidden.length > 0) needed.push(context => !forbidden.some(test => test(context)))
  return every(needed)
}

/** A test that holds where all of some do. Most conditions are one test, which is taken as it is. */
function every(tests: readonly Test[]): Test {
  if (tests.length === 1) return tests[0]!
  const telling = tests.flatMap(({ told }) => told ?? [])
  return tellingTest(
    context => tests.every(test => test(context)),
    telling.length > 0 ? context => Object.assign({}, ...telling.map(told => told(context))) : undefined,
  )
}

/** A test that holds where one of some does; it tells what the first of them does. */
function some(tests: readonly Test[]): Test {
  return tellingTest(
    context => tests.some(test => test(context)),
    tests.some(({ told }) => told) ? context => tests.find(test => test(context))?.told?.(context) ?? {} : undefined,
  )
}

function tellingTest(test: (context: Context) => boolean, told: ((context: Context) => Told) | undefined): Test {
  return told ? Object.assign(test, { told }) : test
}

/** A condition with several keys holds when all of them do. */
function compileCondition(condition: Condition, compiler: Compiler): Test {
  const tests = Object.entries(condition).map(([name, options]): Test => {
    if (name === 'all' || name === 'any' || name === 'not')
      return compile({ [name]: options as Condition[] }, compiler.expressions)
    const check = CHECKS[name as keyof typeof CHECKS] as Check<unknown> | undefined
    if (!check) throw new Error(`unknown check ${name}`)
    return check.compile(options, compiler)
  })
  return every(tests)
}
