/** YAML files that people write → validated values; what is wrong is said with its line and column. */
import { readFile } from 'node:fs/promises'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { closest } from '../language/closest.ts'
import { decode } from '../text/decode.ts'
import { keysAt } from './known-keys.ts'
import { mergeConflict, type Slip, slipInKey, slipOf, unknownAlias } from './yaml-slips.ts'

/** A place in a file. Line and column count from 1. */
export interface FilePlace {
  file: string
  line: number
  column: number
}

/** One thing that is wrong in a file. */
export interface FileProblem extends FilePlace {
  message: string
}

export interface YamlFile<T> {
  file: string
  value: T | null
  /** What stands there where the schema refuses it; `undefined` where it is no YAML. */
  raw?: unknown
  problems: FileProblem[]
  /** Line and column of the value at a path of keys, for problems found later. */
  placeOf: (path: PropertyKey[]) => { line: number; column: number }
}

/** The schema for what stands in a file, where files of one folder differ. */
type SchemaOf<T> = (raw: unknown) => z.ZodType<T>

/** How problems are said: zod and yaml speak English. */
export interface ProblemSentences {
  issue: z.core.$ZodErrorMap
  /** Makes a sentence of a message that the schema itself gives. */
  message: (message: string) => string
  syntax: (slip: Slip) => string
  /** Says that a key is none, and which were probably meant. */
  meant: (candidates: string[]) => string
  /** Keys that are called otherwise elsewhere → the key with its parents, for what their letters do not tell. */
  otherNames?: Readonly<Record<string, string>>
}

/** Reads and validates one file; never throws for what stands in it, only where it cannot be read. */
export async function readYaml<T>(
  file: string,
  schema: z.ZodType<T> | SchemaOf<T>,
  sentences: ProblemSentences,
): Promise<YamlFile<T>> {
  // Windows' Notepad saves GBK or UTF-16 where it is told to.
  const source = decode(await readFile(file))
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  // The nearest node that exists stands in for a missing key.
  const placeOf = (path: PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return at(node.range[0])
    }
    return { line: 1, column: 1 }
  }
  const refused = (offset: number, slip: Slip): YamlFile<T> => {
    return { file, value: null, problems: [{ file, ...at(offset), message: sentences.syntax(slip) }], placeOf }
  }
  // Each side of a merge may be as it should be: what the parser stumbles over says nothing of what is wrong.
  const conflict = mergeConflict(source)
  if (conflict !== null) return refused(conflict, 'yaml-conflict')
  // What the parser stumbles over after its first complaint comes of the same slip.
  const [first] = document.errors
  if (first) {
    const line = source.split('\n')[at(first.pos[0]).line - 1] ?? ''
    return refused(first.pos[0], slipOf(first, line))
  }
  let raw: unknown
  try {
    raw = document.toJS()
  } catch {
    const alias = unknownAlias(document)
    if (alias !== null) return refused(alias, 'yaml-quotes-needed')
    // Aliases of aliases that would fill the memory.
    return refused(document.contents?.range?.[0] ?? 0, 'yaml-aliases')
  }
  const form = typeof schema === 'function' ? schema(raw) : schema
  const result = form.safeParse(raw, { error: sentences.issue })
  if (result.success) return { file, value: result.data, problems: [], placeOf }
  const problems = result.error.issues.flatMap(flatten).map(({ path, message, isUnknownKey }) => {
    const meant = isUnknownKey ? keysMeant(path, form, sentences.otherNames) : []
    const slip = isUnknownKey ? slipInKey(String(path.at(-1))) : null
    const said = slip ? sentences.syntax(slip) : meant.length > 0 ? sentences.meant(meant) : sentences.message(message)
    return { file, ...placeOf(path), message: named(path, said) }
  })
  return { file, value: null, raw, problems, placeOf }
}

/** What an unknown key was probably meant to be: a key of that place that means the same, else those of nearly its letters. */
function keysMeant(path: PropertyKey[], form: unknown, otherNames: ProblemSentences['otherNames'] = {}): string[] {
  const [key, known] = [String(path.at(-1)), keysAt(form, path.slice(0, -1))]
  const named = Object.hasOwn(otherNames, key) ? otherNames[key]! : key
  // At the top it is told with its parent, as YAML writes it; inside of that parent by itself.
  const [parent = '', own] = named.split('.')
  if (own === undefined) {
    if (known.includes(parent)) return [parent]
    // One that stands a level too high is told with the key that holds it.
    const above = known.filter(one => keysAt(form, [...path.slice(0, -1), one]).includes(key))
    return above.length > 0 ? above.map(one => `${one}: { ${key}: … }`) : closest(key, known)
  }
  if (keysAt(form, [...path.slice(0, -1), parent]).includes(own)) return [`${parent}: { ${own}: … }`]
  return known.includes(own) ? [own] : closest(key, known)
}

/** The keys come first, items counted from 1: a missing one has no place of its own. */
function named(path: PropertyKey[], message: string): string {
  const keys = path.map(key => (typeof key === 'number' ? key + 1 : key))
  return keys.length > 0 ? `${keys.join('.')}: ${message}` : message
}

interface Issue {
  path: PropertyKey[]
  message: string
  isUnknownKey?: true
}

/** The issues of the alternative that came closest say more than “invalid input”. */
function flatten(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
    return issue.keys.map(key => ({ path: [...issue.path, key], message: issue.message, isUnknownKey: true }))
  }
  const [closest] = [...issue.errors].sort((a, b) => depth(b) - depth(a))
  return closest!.flatMap(inner => flatten({ ...inner, path: [...issue.path, ...inner.path] }))
}

const depth = (issues: z.core.$ZodIssue[]) => Math.max(...issues.map(issue => issue.path.length))
