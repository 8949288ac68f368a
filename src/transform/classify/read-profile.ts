/** What kind of purchase a document is, each field with the sentence that says so. */
import type { Profile, ProfileOverrides, Read } from '../../facts/profile.ts'
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { buildExpression } from '../../text/build-expression.ts'
import type { Root, TreeNode } from '../../tree/nodes.ts'
import { isGone } from '../units/words-seen.ts'

/** Number of characters at the beginning of a document that are looked at: cover, notice, instructions. A contract at the end names every law. */
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

/** What a document says in a line of its own (采购方式：…), or leaves to whoever reads it. */
const NAMED: readonly (keyof Profile)[] = ['kind', 'method']

interface Score {
  weight: number
  /** The first line with a clue, and the first that names the value. */
  from: string
  named: string | null
}

/**
 * Reads the profile from a document's text; what the user says outranks it.
 *
 * @param tree of the text: a choice that is not ticked (□货物 ☑服务) is no clue, nor are words that are struck through or hidden.
 */
export function readProfile(
  tree: Root,
  text: string,
  { profile: clues }: Vocabulary,
  overrides: ProfileOverrides,
): Profile {
  const shown = text.slice(0, FIRST_CHARACTERS).split('\n')
  const first = wordsThatCount(tree, text.slice(0, FIRST_CHARACTERS))
  const lines = first.split('\n')
  const read = (field: keyof Profile): Read<never> => {
    const set = overrides[field as keyof ProfileOverrides]
    if (set !== undefined) return { value: set as never, from: null }
    const scores = new Map<string | boolean, Score>()
    for (const clue of clues.filter(one => one.field === field)) {
      const found = linesWith({ text: first, lines, shown }, clue.words, clue.not)
      if (found.length === 0) continue
      const weight = found.length * (clue.weight ?? 1)
      const best = scores.get(clue.value)
      const named = best?.named ?? (clue.names ? found[0]! : null)
      scores.set(clue.value, { weight: weight + (best?.weight ?? 0), from: best?.from ?? found[0]!, named })
    }
    const [winner] = [...scores].sort(([, a], [, b]) => b.weight - a.weight)
    if (!winner)
      return { value: DEFAULTS[field] as never, from: null, ...(field === 'regime' ? { assumed: true } : {}) }
    const [value, { from, named }] = winner
    return {
      value: value as never,
      from: named ?? from,
      ...(NAMED.includes(field) && !named ? { inferred: true } : {}),
    }
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

/** The same text, with blanks for what counts for nothing. */
function wordsThatCount(tree: Root, text: string): string {
  let [cleared, done] = ['', 0]
  const clear = (node: TreeNode) => {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
    if (start >= text.length) return
    if ('children' in node) for (const child of node.children) clear(child as TreeNode)
    else if (node.type === 'text' && (node.data?.unticked || isGone(node))) {
      cleared += text.slice(done, start) + ' '.repeat(Math.min(end, text.length) - start)
      done = end
    }
  }
  clear(tree)
  return cleared + text.slice(done)
}

interface FirstPages {
  /** With blanks for what counts for nothing. */
  text: string
  lines: readonly string[]
  /** The lines as they stand. */
  shown: readonly string[]
}

/** Lines of a text in which some words stand, and none of others. */
function linesWith({ text, lines, shown }: FirstPages, words: string[], not: string[] = []): string[] {
  const pattern = buildExpression(words.join('|'), 'm')
  // Most clues stand nowhere, which is told at one stroke.
  if (!pattern.test(text)) return []
  const except = not.length > 0 ? buildExpression(not.join('|')) : null
  return shown
    .filter((_, i) => pattern.test(lines[i]!) && !except?.test(lines[i]!))
    .map(line => line.trim().slice(0, 120))
}
