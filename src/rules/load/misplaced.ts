/** Files that hold one kind of what a rule folder may hold, and lie where another is looked for. */
import { basename } from 'node:path'
import { type Language, say } from '../../language/say.ts'
import type { FileProblem, YamlFile } from '../../yaml/read-yaml.ts'
import { changeSchema, lexiconSchema, ruleSchema } from './schema.ts'
import { vocabularySchema } from './vocabulary-schema.ts'

/** The folders of a rule folder that hold no rules. */
export const SPECIAL = ['lexicon', 'guards', 'law', 'vocabulary'] as const

type Kind = (typeof SPECIAL)[number] | 'rule'

/**
 * The one problem of a file that was refused because it lies in the wrong folder; `null` where it lies where its kind is looked
 * for, or nobody can tell what it is meant to be.
 *
 * @param folder the special folder that it lies in; any other is one for rules.
 */
export function misplaced({ file, raw }: YamlFile<unknown>, folder: string, language: Language): FileProblem | null {
  const kind = kindOf(raw)
  const expected = SPECIAL.find(one => one === folder) ?? 'rule'
  if (kind === null || kind === expected) return null
  const path = kind === 'rule' ? basename(file) : `${kind}/${basename(file)}`
  return { file, line: 1, column: 1, message: say(language, `misplaced-${kind}`, { path }) }
}

/** What the keys of a file say that it is. */
function kindOf(raw: unknown): Kind | null {
  if (Array.isArray(raw)) return raw.some(one => has(one, 'because') && !has(one, 'find')) ? 'guards' : null
  if (typeof raw !== 'object' || raw === null) return null
  if (has(raw, 'extends') || (has(raw, 'id') && has(raw, 'find'))) return 'rule'
  if (has(raw, 'instrument') || has(raw, 'provisions')) return 'law'
  const keys = Object.keys(raw)
  const all = (shape: object) => keys.length > 0 && keys.every(key => Object.hasOwn(shape, key))
  if (all(vocabularySchema.shape)) return 'vocabulary'
  const ofRules = { ...ruleSchema.shape, ...changeSchema.shape }
  const isOwn = keys.length > 0 && !keys.some(key => Object.hasOwn(ofRules, key))
  return isOwn && lexiconSchema.safeParse(raw).success ? 'lexicon' : null
}

const has = (one: unknown, key: string) => typeof one === 'object' && one !== null && Object.hasOwn(one, key)
