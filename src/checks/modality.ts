/**
 * `modality: [must, score, proof, wish]` – what the sentence does with what it says.
 *
 * must: it is demanded. score: points depend on it. proof: a paper is to be handed in. wish: it is preferred.
 * Words decide first (`{must}`, `{score}`, `{proof}`, `{wish}`); then the place: every item of the qualification is a
 * demand, every row of a scoring table gives points, every ★ clause is a must.
 */
import type { Check } from './check.ts'
import { compilePattern } from './pattern.ts'
import type { Test } from './unit.ts'

export type Modality = 'must' | 'score' | 'proof' | 'wish'

export const modality: Check<Modality[]> = {
  schema: z => z.array(z.enum(['must', 'score', 'proof', 'wish'])).min(1),
  compile: (wanted, { lexicon }) => {
    const said = (name: Modality) => compilePattern(`{${name}}`, lexicon)
    const must = said('must')
    const score = said('score')
    const points = compilePattern('{points}', lexicon)
    const simple =
      (pattern: RegExp): Test =>
      ({ unit }) =>
        pattern.test(unit.text)
    const tests: Record<Modality, Test> = {
      must: ({ unit }) => unit.mark || unit.role === 'qualification' || must.test(unit.text) || must.test(unit.lead),
      score: ({ unit }) =>
        score.test(unit.text) ||
        (unit.role === 'evaluation' &&
          (score.test(unit.paragraph) ||
            score.test(unit.lead) ||
            (unit.row !== null && points.test(`${unit.row.titles} ‖ ${unit.row.others}`)))),
      proof: simple(said('proof')),
      wish: simple(said('wish')),
    }
    return context => wanted.some(name => tests[name](context))
  },
}
