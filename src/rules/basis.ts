/** In which order the grounds of a finding are named: higher law of the draft's own regime first, Article 3 last. */
import type { Regime } from '../facts/profile.ts'
import type { LawStatus, Provision } from './types.ts'
import type { Grounds } from './words-of.ts'

/** Ids of the policy's own grounds; all others are national law or what explains it. */
export const ARTICLE_3 = /^article-3/
const OF_REGIME: Record<Regime, RegExp> = {
  'procurement-law': /GP/,
  'tendering-law': /TB/,
  military: /GP/,
  other: /^$/,
}
/** What a provision is about where it is about one regime, a part of it, or both; any other binds every document. */
export const SCOPES = [
  'GP',
  'TB',
  'GP+TB',
  'TB-mandatory',
  'GP-tender',
  'GP-nontender',
  'GP-framework',
  'GP-consultation',
  'GP-inquiry',
  'GP-negotiation',
  'GP-negotiation+inquiry',
] as const
/** Words that can only be meant as one of them: a slip in such a word would let the provision bind every document. */
export const LIKE_SCOPE = /^(?:GP|TB)(?![a-z])/i
/** A law of either regime or of both. */
const BINDS_ONE = /GP|TB/
/** Methods that a law of a part of the regime is about: time limits and words of negotiation do not hold for consultation. */
const OF_METHODS: Partial<Record<(typeof SCOPES)[number], RegExp>> = {
  // A method that is not known is taken for a tender; those that buyers made up themselves (比选) no law governs.
  'GP-tender': /^$|招标/,
  'GP-nontender': /磋商|谈判|询价|单一来源|框架协议/,
  'GP-framework': /框架协议/,
  'GP-consultation': /磋商/,
  'GP-negotiation': /谈判/,
  'GP-inquiry': /询价/,
  'GP-negotiation+inquiry': /谈判|询价/,
}

/** What a ground is to a document, in the order in which grounds are named; to that of a law `BEHIND_VERIFIED` is added. */
const RANK = {
  /** Article 3 outside both laws: such a document is judged under nothing else. */
  article3Outside: 0,
  /** What the wording of the finding names for itself. */
  ofWording: 1,
  /** A provision of the document's own regime. */
  ofRegime: 2,
  /** Of neither regime: it explains rather than binds. */
  ofNeither: 5,
  /** Article 3 beside a law. */
  article3: 8,
}
/** By how its wording is known, how far a provision stands behind those that can be quoted. */
const BEHIND_VERIFIED: Record<LawStatus, number> = { verified: 0, secondary: 1, unverified: 2 }

/** Number of laws that say enough of a finding where there is little room; `tenderlint explain` has all. */
export const LEADING = 2

/** By how a law is numbered, who issued it, the highest first: law, regulation of the State Council, ministerial rules, others. */
const LEVELS = [/主席令/, /国务院令/, /令/, /./]

const ALL_OF_THE_RULE = { own: [], ofOthers: [] }

/** What a ground must fit to bind a document. */
export type Bound = {
  regime: Regime
  method?: string | null
  /** 依法必须招标; some rules of the tendering law bind only such tenders. */
  mandatory?: boolean
}

/** True where a document goes by neither law: an enterprise buys for itself, without a duty to tender. */
export function isOutside({ regime }: Bound): boolean {
  return regime === 'other'
}

/**
 * Orders ids of provisions for a document.
 *
 * Grounds that bind only the other regime, only the other methods of purchase, or only mandatory tenders are left out
 * where others remain. Provisions whose wording is verified come before others of the same regime, since only those can
 * be quoted. Before both come those of `own`, which the wording of the finding names; where one of them binds, those of
 * `ofOthers`, which only other wordings of the rule name, are left out. The two that fit best lead, the higher law of them
 * first, and the others follow in the same manner. Outside both laws Article 3 comes first: such a document is judged under it.
 */
export function orderBasis(
  ids: string[],
  laws: Record<string, Provision>,
  bound: Bound,
  { own, ofOthers }: Pick<Grounds, 'own' | 'ofOthers'> = ALL_OF_THE_RULE,
): string[] {
  const rank = (id: string): number => {
    const law = laws[id]
    if (ARTICLE_3.test(id)) return isOutside(bound) ? RANK.article3Outside : RANK.article3
    if (own.includes(id) && binds(law, bound)) return RANK.ofWording
    const isOfRegime = OF_REGIME[bound.regime].test(law?.regime ?? '')
    return (isOfRegime ? RANK.ofRegime : RANK.ofNeither) + BEHIND_VERIFIED[law?.status ?? 'unverified']
  }
  const isNamed = own.some(id => binds(laws[id], bound))
  const binding = ids.filter(id => binds(laws[id], bound) && !(isNamed && ofOthers.includes(id)))
  // A law of its own, or Article 3 where there can be none, must remain; else the others are cited as they are.
  const enough = isOutside(bound) ? binding.length > 0 : binding.some(id => rank(id) < RANK.ofNeither)
  const fitting = (enough ? binding : ids).toSorted((a, b) => rank(a) - rank(b))
  const isNational = (id: string) => !ARTICLE_3.test(id)
  const leading = fitting.filter(isNational).slice(0, LEADING)
  const byLevel = (a: string, b: string) => levelOf(laws[a]) - levelOf(laws[b])
  const others = fitting.filter(id => !leading.includes(id)).sort((a, b) => rank(a) - rank(b) || byLevel(a, b))
  const ordered = [...leading.sort(byLevel), ...others]
  return isOutside(bound) ? ordered.sort((a, b) => Number(isNational(a)) - Number(isNational(b))) : ordered
}

/** How high a law stands by who issued it, 0 for the highest; what has no number is the lowest (Legislation Law, articles 98 to 105). */
function levelOf(law: Provision | undefined): number {
  const number = law?.number ?? ''
  const level = LEVELS.findIndex(issued => issued.test(number))
  return level < 0 ? LEVELS.length : level
}

/** False for a provision that binds only documents of another kind. */
export function binds(law: Provision | undefined, { regime, method, mandatory }: Bound): boolean {
  const scope = law?.regime ?? ''
  if (!BINDS_ONE.test(scope)) return true
  if (!OF_REGIME[regime].test(scope)) return false
  if (scope === 'TB-mandatory') return mandatory !== false
  return OF_METHODS[scope as keyof typeof OF_METHODS]?.test(method ?? '') ?? true
}
