/** The files of a folder's `vocabulary/` → one vocabulary. */
import { basename } from 'node:path'
import { type Language, say } from '../../language/say.ts'
import type { FileProblem } from '../../yaml/read-yaml.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { PatternFile } from './check-patterns.ts'

/** What no vocabulary can do without: it takes the place of the built-in one. */
const REQUIRED = ['roles', 'profile', 'project'] as const satisfies (keyof Vocabulary)[]

/**
 * All keys of all files; each may stand in one of them, and those that are required in any.
 *
 * @param files in the order of their names, at least one, all valid: a file that is not may hold what is missing.
 */
export function joinVocabulary(
  files: readonly PatternFile<Partial<Vocabulary>>[],
  language: Language,
): { vocabulary: Vocabulary; problems: FileProblem[] } {
  const problems: FileProblem[] = []
  const fileOf = new Map<string, string>()
  for (const { value, file, placeOf } of files) {
    for (const key of Object.keys(value)) {
      const path = fileOf.get(key)
      if (path === undefined) fileOf.set(key, file)
      else {
        const message = say(language, 'vocabulary-key-taken', { key, path: basename(path) })
        problems.push({ file, ...placeOf([key]), message })
      }
    }
  }
  const { file } = files[0]!
  for (const key of REQUIRED.filter(one => !fileOf.has(one)))
    problems.push({ file, line: 1, column: 1, message: `${key}: ${say(language, 'issue-missing')}` })
  const vocabulary = Object.assign({ roles: [], profile: [], project: [] }, ...files.map(({ value }) => value))
  return { vocabulary, problems }
}
