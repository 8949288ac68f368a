/** What kind of purchase a document is, each field with the sentence that says so. */
import { buildExpression } from '../../checks/build-expression.ts'
import type { Profile, ProfileOverrides, Read } from '../../facts/profile.ts'
import type { Vocabulary } from '../../rules/types.ts'

/** The first pages say it: cover, notice, instructions. A contract at the end names every law. */
const FIRST_CHARACTERS = 30000

type Values = Record<keyof Profile, string | boolean | null>

const DEFAULTS: Values = {
  regime: 'procurement-law',
  mandatory: false,
  kind: null,
  method: null,
  importsAllowed: false,
  innovation: false,
}

/** Reads the profile from a document's text; what the user says outranks it. */
export function readProfile(text: string, { profile: clues }: Vocabulary, overrides: ProfileOverrides): Profile {
  const first = text.slice(0, FIRST_CHARACTERS)
  const lines = first.split('\n')
  const read = (field: keyof Profile): Read<never> => {
    const set = overrides[field as keyof ProfileOverrides]
    if (set !== undefined) return { value: set as never, from: null }
    const scores = new Map<string | boolean, { weight: number; from: string }>()
    for (const clue of clues.filter(one => one.field === field)) {
      const found = linesWith(first, lines, clue.words, clue.not)
      if (found.length === 0) continue
      const weight = found.length * (clue.weight ?? 1)
      const best = scores.get(clue.value)
      scores.set(clue.value, { weight: weight + (best?.weight ?? 0), from: best?.from ?? found[0]! })
    }
    const [winner] = [...scores].sort(([, a], [, b]) => b.weight - a.weight)
    if (!winner) return { value: DEFAULTS[field] as never, from: null }
    return { value: winner[0] as never, from: winner[1].from }
  }
  return {
    regime: read('regime'),
    mandatory: read('mandatory'),
    kind: read('kind'),
    method: read('method'),
    importsAllowed: read('importsAllowed'),
    innovation: read('innovation'),
  }
}

/** Lines of a text in which some words stand, and none of others. */
function linesWith(text: string, lines: readonly string[], words: string[], not: string[] = []): string[] {
  const pattern = buildExpression(words.join('|'), 'm')
  // Most clues stand nowhere, which is told at one stroke.
  if (!pattern.test(text)) return []
  const except = not.length > 0 ? buildExpression(not.join('|')) : null
  return lines.filter(line => pattern.test(line) && !except?.test(line)).map(line => line.trim().slice(0, 120))
}
