/** In which order the grounds of a finding are named: higher law of the draft's own regime first, Article 3 last. */
import type { Regime } from '../tree/profile.ts'
import type { Provision } from './types.ts'

const LAST = /^article-3/
/** A law's regime is `GP`, `TB`, a part of one (`GP-tender`), both (`GP+TB`) or neither. */
const OF_REGIME: Record<Regime, RegExp> = { 'procurement-law': /GP/, 'tendering-law': /TB/, other: /^$/ }
const BINDS_ONE = /GP|TB/
/** Methods without a tender, for which the rules of tenders do not hold, and the other way round. */
const WITHOUT_TENDER = /磋商|谈判|询价|单一来源|框架协议/

/**
 * Orders ids of provisions for a document.
 *
 * Grounds that bind only the other regime, or only the other methods of purchase, are left out where the draft's own regime has grounds. Provisions whose
 * wording is verified come before others of the same regime, since only those can be quoted.
 */
export function orderBasis(
  ids: string[],
  laws: Record<string, Provision>,
  regime: Regime,
  method: string | null = null,
): string[] {
  const otherMethod = WITHOUT_TENDER.test(method ?? '') ? 'GP-tender' : 'GP-nontender'
  const rank = (id: string): number => {
    const law = laws[id]
    if (LAST.test(id)) return 9
    const own = OF_REGIME[regime].test(law?.regime ?? '') ? 0 : 3
    return own + (law?.status === 'verified' ? 0 : law?.status === 'secondary' ? 1 : 2)
  }
  const own = ids.some(id => rank(id) < 3)
  const bindsTheOther = (id: string) =>
    laws[id]?.regime === otherMethod ||
    (BINDS_ONE.test(laws[id]?.regime ?? '') && !OF_REGIME[regime].test(laws[id]!.regime!))
  const kept = own && regime !== 'other' ? ids.filter(id => !bindsTheOther(id)) : ids
  return kept
    .map((id, i) => ({ id, i }))
    .sort((a, b) => rank(a.id) - rank(b.id) || a.i - b.i)
    .map(one => one.id)
}
