/** What the first page, the filters and the laws need of all documents: little, since there may be thousands. */
import type { Documents, Outline } from '../../facts/documents.ts'
import type { Finding } from '../../facts/finding.ts'
import type { Project } from '../../facts/profile.ts'
import type { Role } from '../../tree/nodes.ts'
import { shownDocument } from './entries.ts'

export interface Overview {
  documents: DocumentOutline[]
  /** What occurs in any finding. */
  rules: Set<string>
  limbs: Set<string>
  roles: Set<Role>
  /** Ids of laws that a demand is held against. */
  laws: Set<string>
}

export interface DocumentOutline extends Outline {
  /** Counted from 1 in the report. */
  number: number
  project: Pick<Project, 'name' | 'number'> | null
  entries: EntryOutline[]
}

export interface EntryOutline {
  /** Counted from 1 in the document. */
  number: number
  main: Kind
  isSuppressed: boolean
}

type Kind = Pick<Finding, 'ruleId' | 'severity' | 'limb'>

/** Goes through all documents once, and holds on to none of them. */
export function overviewOf(documents: Documents): Overview {
  const overview: Overview = {
    documents: [],
    rules: new Set(),
    limbs: new Set(),
    roles: new Set(),
    laws: new Set(),
  }
  // One object for all findings of a kind.
  const kinds = new Map<string, Kind>()
  const kindOf = ({ ruleId, severity, limb }: Finding) => {
    const key = `${ruleId} ${severity} ${limb}`
    const kind = kinds.get(key) ?? { ruleId, severity, limb }
    kinds.set(key, kind)
    return kind
  }
  for (const file of documents) {
    const number = overview.documents.length + 1
    const { entries } = shownDocument(file, number)
    for (const { main, places } of entries) {
      for (const id of main.basis) overview.laws.add(id)
      for (const { finding } of places) {
        overview.rules.add(finding.ruleId)
        overview.limbs.add(finding.limb)
        overview.roles.add(finding.location.role)
      }
    }
    const { project } = file.data
    overview.documents.push({
      ...documents.outlines[number - 1]!,
      number,
      project: project ? { name: project.name, number: project.number } : null,
      entries: entries.map(one => ({ number: one.number, main: kindOf(one.main), isSuppressed: !!one.suppressed })),
    })
  }
  return overview
}

/** How many open demands of a severity, or of all. */
export function countOf({ entries }: DocumentOutline, severity?: Finding['severity']): number {
  return entries.filter(one => !one.isSuppressed && (!severity || one.main.severity === severity)).length
}
