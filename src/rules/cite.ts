/** One line of citation. Only wording that was compared with a full text is quoted. */
import { type Language, say } from '../language/say.ts'
import type { Provision } from './types.ts'

export interface CiteOptions {
  language: Language
  /** ISO day on which validity is judged. */
  date: string
  /** Whether to add the wording, where it may be quoted. */
  quote: boolean
}

const BINDS_OTHERS = /参照/

/**
 * Cites a provision: `《政府采购法实施条例》第二十条第（六）项：“…”`.
 *
 * What is known only second-hand, not verified, expired, not yet in force, or addressed to makers of policy is said in brackets.
 */
export function cite(law: Provision, { language, date, quote }: CiteOptions): string {
  const notes = notesOn(law, date, language)
  const remarks =
    notes.length > 0 ? say(language, 'cite-remarks', { remarks: notes.join(say(language, 'list-comma')) }) : ''
  const quoted = quote && law.status === 'verified'
  // That a wording is an excerpt matters only where it is quoted.
  const article = quoted ? law.article : law.article.replace(/（节录）$/, '')
  const isWhole = article === '' || article === '—'
  const name = say(language, isWhole ? 'law-title' : 'cite-provision', { law: law.short, article })
  const wording = quoted ? say(language, 'cite-wording', { text: law.text }) : ''
  return `${name}${remarks}${wording}`
}

/** Remarks that a reader has to be told the meaning of, in the order in which they stand. */
export const LEGEND_CODES = ['cite-unverified', 'cite-secondary', 'cite-by-analogy'] as const

/** True where a provision, worded as it is quoted, holds only since a later day. */
export function isNotYet({ effectiveFrom }: Provision, date: string): boolean {
  // A year or a month alone is the beginning of any day in it, and so before all of them.
  return effectiveFrom > date
}

/** Which of them a citation of the provision has. */
export function legendCodesOf(law: Provision): (typeof LEGEND_CODES)[number][] {
  const notes: (typeof LEGEND_CODES)[number][] = []
  if (law.status === 'unverified') notes.push('cite-unverified')
  if (law.status === 'secondary') notes.push('cite-secondary')
  if (BINDS_OTHERS.test(law.regime ?? '')) notes.push('cite-by-analogy')
  return notes
}

function notesOn(law: Provision, date: string, language: Language): string[] {
  const notes: string[] = legendCodesOf(law).map(code => say(language, code))
  if (isNotYet(law, date)) return [...notes, say(language, 'cite-not-yet', { day: law.effectiveFrom })]
  const { validUntil } = law
  if (!validUntil) return notes
  return [...notes, say(language, validUntil < date ? 'cite-expired' : 'cite-valid-until', { day: validUntil })]
}
