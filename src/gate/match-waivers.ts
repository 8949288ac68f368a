/** Which demands of a document waivers cover: each covers one, and one that has expired covers none. */
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { type Finding, findingsOf } from '../facts/finding.ts'
import { closest } from '../language/closest.ts'
import { onDisk, pathFrom } from './document-paths.ts'
import { namesDocument } from './names-document.ts'
import type { Waiver, Waivers } from './read-waivers.ts'

/** How a waiver fared in a run. */
export interface WaiverUse {
  waiver: Waiver
  /** A document that it names was checked, and its rule was among those of the run. */
  asked: boolean
  /** Documents that it names and that were checked, by each path that may mean them, until its rule is known. */
  met: Set<string>
  /** It covered a demand, or would have if it had not expired. */
  used: boolean
  /** Words of a finding of its rule that are nearly those it quotes. */
  near?: string
  /** All that it would cover was excused before. */
  covered?: boolean
  /** Its last day is over. */
  ended: boolean
}

/** Something to say about a waiver and a document. */
export interface WaiverRemark {
  code: 'waiver-expired' | 'waiver-one-demand'
  values: Record<string, string | number>
}

/**
 * Makes the function that lets waivers cover the demands of one document after another.
 *
 * @param knownRules ids of all rules that are loaded so far.
 */
export function waiverMatcher({ list, folder }: Waivers, date: string, knownRules: ReadonlySet<string>) {
  // Those that hold come first: an expired one must not take what another still covers.
  const uses = list.map(
    (waiver): WaiverUse => ({ waiver, asked: false, met: new Set(), used: false, ended: date > waiver.expires }),
  )
  const known = uses.map(use => ({
    use,
    named: use.waiver.document === null ? null : namesDocument(use.waiver.document),
  }))
  const inTurn = [...known].sort((a, b) => Number(a.use.ended) - Number(b.use.ended))
  return {
    uses,
    /** Marks what is covered in a linted file. @param ruleIds the rules that it was judged by. */
    cover(file: VFile, ruleIds: ReadonlySet<string>): WaiverRemark[] {
      const { sha256, status } = documentOf(file)
      if (status === 'failed') return []
      const paths = [file.path, pathFrom(folder, file)]
      const meant = inTurn.filter(({ use: { waiver }, named }) => (named ? named(paths) : waiver.sha256 === sha256))
      const findings = findingsOf(file)
      const covers = meant.map(({ use }) => {
        if (ruleIds.has(use.waiver.rule)) use.asked = true
        else if (!knownRules.has(use.waiver.rule)) for (const path of paths) use.met.add(onDisk(path))
        return { use, ...coverOne(use, findings) }
      })
      return covers.flatMap(({ use, demand, others }) => {
        if (!demand) {
          use.covered ||= findings.some(one => one.ruleId === use.waiver.rule && fits(use.waiver, one))
          const near = nearly(use.waiver, findings)
          if (near !== undefined) use.near = near
          return []
        }
        use.used = true
        return remarksOn(use, demand, others)
      })
    },
  }
}

/** Marks all places of the first demand that fits; exactly its words fit better than a part of them. */
function coverOne({ waiver, ended }: WaiverUse, findings: readonly Finding[]) {
  const fitting = findings.filter(one => !one.suppressed && one.ruleId === waiver.rule && fits(waiver, one))
  const demand = fitting.find(one => bare(one.match) === bare(waiver.words ?? '')) ?? fitting[0]
  const others = fitting.filter(one => one.demand !== demand?.demand)
  if (demand && !ended) {
    const { reason, owner, expires } = waiver
    const all = findings.filter(one => one.ruleId === demand.ruleId && one.demand === demand.demand && !one.suppressed)
    for (const one of all) one.suppressed = { kind: 'waiver', reason, owner, expires }
  }
  return { demand, others }
}

function remarksOn({ waiver, ended }: WaiverUse, demand: Finding, others: readonly Finding[]): WaiverRemark[] {
  const { rule, place, owner, expires } = waiver
  if (ended) {
    return [{ code: 'waiver-expired', values: { place, rule, owner, day: expires, match: demand.match } }]
  }
  // Another waiver may have covered them meanwhile.
  const open = others.filter(one => !one.suppressed)
  const count = new Set(open.map(one => one.demand)).size
  return count > 0 ? [{ code: 'waiver-one-demand', values: { place, rule, count, match: demand.match } }] : []
}

function fits({ words, fingerprint }: Waiver, finding: Finding): boolean {
  if (words === null) return finding.fingerprint === fingerprint
  const [wanted, match, around] = [bare(words), bare(finding.match), bare(finding.excerpt)]
  if (match.includes(wanted)) return true
  // A person may copy more than the deciding words, but what is copied has to hold some of them.
  const at = around.indexOf(wanted)
  const deciding = around.indexOf(match)
  return at >= 0 && deciding >= 0 && at < deciding + match.length && deciding < at + wanted.length
}

/** The words of a finding that a waiver most likely means, whose own were not copied exactly; `undefined` where none are close. */
function nearly({ rule, words }: Waiver, findings: readonly Finding[]): string | undefined {
  const open = findings.filter(one => !one.suppressed && one.ruleId === rule)
  return words === null ? undefined : closest(words, [...new Set(open.map(one => one.match))])[0]
}

/** Words without what a line break, a width or a bracket of a report changes. */
const bare = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s\p{Cf}]/gu, '')
    .toLowerCase()
