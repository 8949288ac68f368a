/**
 * `modality: [must, score, proof, wish]` – what the sentence does with what it says.
 *
 * must: it is demanded. score: points depend on it. proof: a paper is to be handed in (or the lead of the list says
 * so). wish: it is preferred. Words decide first (`{must}`, `{score}`, `{proof}`, `{wish}`); then the place: every item
 * of the qualification is a demand, and so is what a bidder is said to hold among the needs (`{stated-need}`), every row
 * of a scoring table gives points, every ★ clause is a must.
 */
import type { Check } from './check.ts'
import type { Test } from './unit.ts'
import { wordsOfRow } from './words-around.ts'

export type Modality = 'must' | 'score' | 'proof' | 'wish'

export const modality: Check<Modality[]> = {
  schema: z => z.array(z.enum(['must', 'score', 'proof', 'wish'])).min(1),
  compile: (wanted, { expressions }) => {
    const said = (name: Modality) => expressions.of(`{${name}}`)
    const must = said('must')
    const need = expressions.of('{stated-need}')
    const score = said('score')
    const points = expressions.of('{points}')
    const proof = said('proof')
    const wish = said('wish')
    const tests: Record<Modality, Test> = {
      must: ({ unit }) =>
        unit.mark ||
        unit.role === 'qualification' ||
        must.test(unit.text) ||
        must.test(unit.lead) ||
        (unit.role === 'requirement' && need.test(unit.text)),
      score: ({ unit }) =>
        score.test(unit.text) ||
        (unit.role === 'evaluation' &&
          (unit.scored ||
            score.test(unit.paragraph) ||
            score.test(unit.lead) ||
            score.test(unit.tail) ||
            (unit.row !== null && points.test(wordsOfRow(unit.row))))),
      proof: ({ unit }) => proof.test(unit.text) || proof.test(unit.lead),
      wish: ({ unit }) => wish.test(unit.text),
    }
    return context => wanted.some(name => tests[name](context))
  },
}
