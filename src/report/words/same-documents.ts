/** Documents that are the same file under several names: what they break counts in each, so whoever adds up has to know. */
import type { Outline } from '../../facts/documents.ts'
import { type Language, say } from '../../language/say.ts'
import { plainLine } from './plain.ts'

const MOST_GROUPS = 3
const MOST_NAMES = 3

/** Which documents hold the same bytes, in one sentence; empty where none do. What could not be read says nothing of its kind. */
export function sameDocuments(outlines: readonly Outline[], language: Language): string {
  const byBytes = new Map<string, string[]>()
  for (const { path, facts } of outlines) {
    if (facts.status === 'failed' || !facts.sha256) continue
    const others = byBytes.get(facts.sha256)
    if (others) others.push(path)
    else byBytes.set(facts.sha256, [path])
  }
  const groups = [...byBytes.values()].filter(paths => paths.length > 1)
  if (groups.length === 0) return ''
  const shown = groups.slice(0, MOST_GROUPS).map(paths => namesOf(paths, language))
  const more = groups.length - shown.length
  return say(language, more > 0 ? 'same-documents-more' : 'same-documents', {
    groups: shown.join(say(language, 'clause-separator')),
    more,
  })
}

function namesOf(paths: readonly string[], language: Language): string {
  const names = paths.slice(0, MOST_NAMES).map(plainLine).join(' = ')
  return paths.length > MOST_NAMES ? say(language, 'same-documents-of', { names, count: paths.length }) : names
}
