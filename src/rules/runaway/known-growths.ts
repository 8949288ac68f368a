/**
 * How fast patterns grow, remembered: to look at one can take a second, and most are the same in the next run.
 *
 * Those of the built-in rules have been looked at, in whatever folder they stand. Of others digests are kept, and what was
 * found, never the patterns.
 */
import { expand, type Lexicon, lowerCase } from '../../checks/expressions/pattern.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { asLookedAt, patternsIn, patternsInVocabulary } from '../load/patterns-in.ts'
import type { RuleSet } from '../types.ts'
import { runaway } from './runaway.ts'

/** Part of every digest: another one where `runaway` judges otherwise than before. */
const FORM = '2'
/** Patterns that are kept: the last that were asked for. */
const MOST = 5000

/** Where what was found is kept from one run to the next; reading and writing may fail. */
export interface GrowthsFile {
  read(): Promise<string>
  write(text: string): Promise<void>
}

export interface KnownGrowths {
  /** What `runaway` says of a pattern. */
  of(source: string, lexicon: Lexicon): Promise<string | null>
  /** Keeps what was found. Where that cannot be written, the next run looks again. */
  close(): Promise<void>
}

/**
 * @param builtIn rules that have been looked at.
 * @param file nothing is kept where it is missing.
 */
export async function openGrowths(builtIn: RuleSet, file?: GrowthsFile): Promise<KnownGrowths> {
  const kept = new Map<string, string | null>(file ? await entriesIn(file) : [])
  const asked = new Map<string, string | null>()
  let ready: Set<string> | undefined
  let isNew = false
  return {
    async of(source, lexicon) {
      const whole = expanded(source, lexicon)
      if (whole === null) return null
      const key = hashOfContent(`${FORM} ${whole}`, 'base64url')
      let growth = kept.get(key)
      if (growth !== null) {
        // Asked last: to spell out all patterns that are built in takes longer than to read a tender.
        ready ??= new Set(patternsOf(builtIn).flatMap(one => expanded(one, builtIn.lexicon) ?? []))
        if (ready.has(whole)) return null
      }
      if (growth === undefined) {
        growth = await runaway(source, lexicon)
        isNew = true
      }
      asked.set(key, growth)
      return growth
    },
    async close() {
      if (!file || !isNew) return
      for (const key of asked.keys()) kept.delete(key)
      const entries = [...kept, ...asked].slice(-MOST)
      await file.write(JSON.stringify(Object.fromEntries(entries))).catch(() => {})
    },
  }
}

/** `null` for what does not compile, which is said elsewhere. */
function expanded(source: string, lexicon: Lexicon): string | null {
  try {
    return lowerCase(expand(source, lexicon))
  } catch {
    return null
  }
}

function patternsOf({ rules, guards, lexicon, vocabulary }: RuleSet): string[] {
  const lists = Object.values(lexicon).flatMap(words => words.map(word => `(?:${word})$`))
  const placed = [
    ...rules.map(({ find, except, further, severity, policies, wordings }) => {
      return {
        find,
        except,
        further,
        raise: severity.raise,
        policies,
        wordings: wordings?.map(({ zh, en, ...one }) => one),
      }
    }),
    ...guards.map(({ because, name, ...one }) => one),
  ]
  return [
    ...placed.flatMap(one => patternsIn(one).map(({ source }) => source)),
    ...lists,
    ...patternsInVocabulary(vocabulary).map(asLookedAt),
  ]
}

async function entriesIn(file: GrowthsFile): Promise<[string, string | null][]> {
  try {
    const found: unknown = JSON.parse(await file.read())
    return Object.entries(found as object).filter(([, growth]) => growth === null || typeof growth === 'string')
  } catch {
    return []
  }
}
