/** Several documents that are one tender: what one of them says of the purchase holds for all. */
import type { VFile } from 'vfile'
import type { Said } from '../checks/unit.ts'
import { documentOf } from '../facts/document.ts'
import { type Finding, findingsOf, type PlaceElsewhere } from '../facts/finding.ts'
import type { Profile, ProfileOverrides, Project, Read } from '../facts/profile.ts'
import { yuanOf } from '../text/sum-of-money.ts'
import type { PlacedUnit } from './units/placed-unit.ts'

/** What the other documents must know of one. It holds no part of its tree. */
export interface Brief {
  path: string
  profile: Profile
  project: Project
  /** How many kinds of sections it has. */
  roles: number
  said: Said[]
}

/** Number of places in other documents that a finding names at most; a person looks up no more. */
const MOST_PLACES = 10

/** @param units those of the classified document. */
export function briefOf(file: VFile, units: readonly PlacedUnit[]): Brief {
  const roles = new Set(units.map(({ role }) => role))
  return {
    path: file.path,
    profile: file.data.profile!,
    project: file.data.project!,
    roles: [...roles].filter(role => role !== 'other' && role !== 'cover').length,
    said: units.map(({ text, role, mark, row }) => ({ text, role, mark, row: row && { others: row.others } })),
  }
}

/** The main document first: the one with the most kinds of sections. The others as they stand. */
export function mainFirst(briefs: readonly Brief[]): Brief[] {
  return [...briefs].sort((a, b) => b.roles - a.roles)
}

/**
 * Gives a document the profile and the project of its tender. The main document decides; what it does not say, the first
 * that says it. Where the document says something else, a note tells so: one of the two must be wrong.
 *
 * @param briefs those of all documents, the main one first.
 * @param overrides what the user says of the document; it outranks them all.
 */
export function shareFacts(file: VFile, own: Brief, briefs: readonly Brief[], overrides: ProfileOverrides): void {
  const profile = Object.entries(own.profile).map(([key, read]) => {
    const field = key as keyof Profile
    if (overrides[field as keyof ProfileOverrides] !== undefined) return [field, read]
    const source = briefs.find(one => one.profile[field].from !== null)
    return [field, !source || source === own ? read : { ...source.profile[field], in: source.path }]
  })
  file.data.profile = Object.fromEntries(profile) as Record<keyof Profile, Read<never>> as Profile
  const project = Object.keys(own.project).map(key => {
    const field = key as keyof Project
    return [field, briefs.find(one => one.project[field] !== null)?.project[field] ?? null]
  })
  file.data.project = Object.fromEntries(project) as Project
  documentOf(file).notes.push(...contradictions(own, briefs, overrides))
}

interface Contradiction {
  code: string
  says: (brief: Brief) => string | null
  /** What is compared: one thing can be written in several ways. */
  means: (said: string) => string | number | null
}

const CONTRADICTIONS: Contradiction[] = [
  { code: 'tender-method', says: ({ profile }) => profile.method.value, means: said => said },
  { code: 'tender-budget', says: ({ project }) => project.budget, means: yuanOf },
  { code: 'tender-number', says: ({ project }) => project.number, means: said => said.replace(/[\s（）()-]/g, '') },
]

function contradictions(own: Brief, briefs: readonly Brief[], overrides: ProfileOverrides) {
  return CONTRADICTIONS.flatMap(({ code, says, means }) => {
    const other = briefs.find(one => says(one) !== null)
    const [here, there] = [says(own), other ? says(other) : null]
    if (!other || here === null || there === null || (code === 'tender-method' && overrides.method)) return []
    const [mine, its] = [means(here), means(there)]
    if (mine === null || its === null || mine === its) return []
    return [{ code, values: { here, there, path: other.path } }]
  })
}

/** Tells each finding where its demand stands in the other documents, in the order of documents. */
export function joinPlaces(files: readonly VFile[]): void {
  const places = new Map<string, { file: VFile; place: PlaceElsewhere }[]>()
  const each = (run: (file: VFile, finding: Finding) => void) => {
    for (const file of files) for (const finding of findingsOf(file)) run(file, finding)
  }
  each((file, { demand, location }) => {
    const known = places.get(demand) ?? []
    known.push({ file, place: { path: file.path, location } })
    places.set(demand, known)
  })
  each((file, finding) => {
    const also = places.get(finding.demand)!.filter(one => one.file !== file)
    if (also.length > 0) finding.also = also.slice(0, MOST_PLACES).map(({ place }) => place)
  })
}
