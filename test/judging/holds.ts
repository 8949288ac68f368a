/** Asks one check about one sentence, for tests of checks. */
import { compile } from '../../src/checks/compile.ts'
import { wholeExpressions } from '../../src/checks/expressions.ts'
import type { RowContext, Said, Unit } from '../../src/checks/unit.ts'
import type { Profile } from '../../src/facts/profile.ts'
import { BUILT_IN } from './judge.ts'

export const PROFILE: Profile = {
  regime: { value: 'procurement-law', from: null },
  mandatory: { value: false, from: null },
  kind: { value: 'goods', from: null },
  method: { value: null, from: null },
  importsAllowed: { value: true, from: null },
  innovation: { value: false, from: null },
}

export const ROW: RowContext = {
  others: '',
  left: [],
  right: [],
  names: [],
  titles: '',
  title: '',
  table: 1,
  row: 2,
  column: 1,
  product: null,
  isTitle: false,
}

export const PROJECT = { name: null, number: null, buyer: null, agency: null, budget: null }

export function unitOf(text: string, changes: Partial<Unit> = {}): Unit {
  const block: Unit['block'] = { type: 'paragraph', children: [], data: { page: null } }
  const place = { role: 'other' as const, mark: false, row: null, headings: '', lead: '', tail: '' }
  return { text, paragraph: text, start: 0, ...place, block, ancestors: [], ...changes }
}

/** Whether a condition holds for a sentence, around the words `【…】` in it. */
export function holds(
  condition: Record<string, unknown>,
  marked: string,
  changes: Partial<Unit> = {},
  others: Said[] = [],
  budget: string | null = null,
): boolean {
  const start = Math.max(0, marked.indexOf('【'))
  const text = marked.replace(/[【】]/g, '')
  const end = marked.includes('】') ? marked.indexOf('】') - 1 : start
  const test = compile({ all: [condition] }, wholeExpressions(BUILT_IN.lexicon))
  const unit = unitOf(text, changes)
  const whole = { said: [...others, unit], project: { ...PROJECT, budget } }
  return test({ unit, start, end, profile: PROFILE, whole })
}
