/** In which order the grounds of a finding are named: higher law of the draft's own regime first, Article 3 last. */
import type { Regime } from '../facts/profile.ts'
import type { Provision } from './types.ts'
import type { Grounds } from './words-of.ts'

/** Ids of the policy's own grounds; all others are national law or what explains it. */
export const ARTICLE_3 = /^article-3/
/** A law's regime is `GP`, `TB`, a part of one (`GP-tender`), both (`GP+TB`) or neither. */
const OF_REGIME: Record<Regime, RegExp> = {
  'procurement-law': /GP/,
  'tendering-law': /TB/,
  military: /GP/,
  other: /^$/,
}
const BINDS_ONE = /GP|TB/
/** Methods without a tender, for which the rules of tenders do not hold, and the other way round. */
const WITHOUT_TENDER = /磋商|谈判|询价|单一来源|框架协议/
/** A method without a tender goes by its own law: days and words of negotiation are none for consultation. */
const OF_METHODS: Record<string, RegExp> = {
  'GP-nontender': WITHOUT_TENDER,
  'GP-consultation': /磋商/,
  'GP-negotiation': /谈判/,
  'GP-inquiry': /询价/,
  'GP-negotiation+inquiry': /谈判|询价/,
}
/** Methods of a buyer's own, for which no law says how they go. */
const OWN_METHOD = /比选|询比|竞价/

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
 * be quoted; before them those of `own`, which a wording names for what it says: then what others name for theirs is none
 * of it. The two that fit best lead, the higher law of them first, and the others follow in the same manner. Outside both
 * laws Article 3 comes first: it is what such a document is judged under.
 */
export function orderBasis(
  ids: string[],
  laws: Record<string, Provision>,
  bound: Bound,
  { own, ofOthers }: Pick<Grounds, 'own' | 'ofOthers'> = ALL_OF_THE_RULE,
): string[] {
  const rank = (id: string): number => {
    const law = laws[id]
    if (ARTICLE_3.test(id)) return isOutside(bound) ? -1 : 9
    if (own.includes(id) && binds(law, bound)) return -0.5
    const others = OF_REGIME[bound.regime].test(law?.regime ?? '') ? 0 : 3
    return others + (law?.status === 'verified' ? 0 : law?.status === 'secondary' ? 1 : 2)
  }
  const isNamed = own.some(id => binds(laws[id], bound))
  const binding = ids.filter(id => binds(laws[id], bound) && !(isNamed && ofOthers.includes(id)))
  // A law of its own, or Article 3 where there can be none, must remain; else the others are cited as they are.
  const enough = isOutside(bound) ? binding.length > 0 : binding.some(id => rank(id) < 3)
  const fitting = (enough ? binding : ids).toSorted((a, b) => rank(a) - rank(b))
  const isNational = (id: string) => !ARTICLE_3.test(id)
  const leading = fitting.filter(isNational).slice(0, LEADING)
  const byLevel = (a: string, b: string) => levelOf(laws[a]) - levelOf(laws[b])
  const others = fitting.filter(id => !leading.includes(id)).sort((a, b) => rank(a) - rank(b) || byLevel(a, b))
  const ordered = [...leading.sort(byLevel), ...others]
  return isOutside(bound) ? ordered.sort((a, b) => Number(isNational(a)) - Number(isNational(b))) : ordered
}

/** So many laws say enough of a finding where there is little room; `tenderlint explain` has all. */
export const LEADING = 2

/**
 * How high a law stands, 0 for the highest, by who issued it: law, regulation of the State Council, ministerial rules, other
 * documents, what has no number (Legislation Law, articles 98 to 105).
 */
function levelOf(law: Provision | undefined): number {
  const number = law?.number ?? ''
  const level = LEVELS.findIndex(issued => issued.test(number))
  return level < 0 ? LEVELS.length : level
}
const LEVELS = [/主席令/, /国务院令/, /令/, /./]

/** False for a provision that binds only documents of another kind. */
export function binds(law: Provision | undefined, { regime, method, mandatory }: Bound): boolean {
  const scope = law?.regime ?? ''
  if (!BINDS_ONE.test(scope)) return true
  if (!OF_REGIME[regime].test(scope)) return false
  if (scope === 'TB-mandatory') return mandatory !== false
  if (scope === 'GP-tender') return !WITHOUT_TENDER.test(method ?? '') && !OWN_METHOD.test(method ?? '')
  return OF_METHODS[scope]?.test(method ?? '') ?? true
}
