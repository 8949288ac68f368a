/** A file beside the documents (a config, waivers, a baseline, a report to read) that cannot be used, for the person who gave it. */
import type { Values } from '../language/say.ts'
import type { FileProblem } from './read-yaml.ts'

interface Sentence {
  code: string
  values?: Values
}

/** `said` is the sentence above the problems; each has its file, line and column. */
export type BrokenFile = Error & { broken: { said: Sentence; problems: FileProblem[] } }

/** Makes the error that ends a run with 2: to judge without the file could let pass or fail what it decides. */
export function brokenFile(said: Sentence, problems: FileProblem[] = []): BrokenFile {
  const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  return Object.assign(new Error([said.code, ...lines].join('\n')), { broken: { said, problems } })
}

/** The same for what is wrong in a config, or in those that it builds on. @param path of the config; `null` where none was found. */
export function brokenConfig(path: string | null, problems: FileProblem[]): BrokenFile {
  return brokenFile({ code: 'config-broken', values: { path: path ?? '', count: problems.length } }, problems)
}

/** Tells the errors made by `brokenFile` from programming errors. */
export function isBrokenFile(error: unknown): error is BrokenFile {
  return error instanceof Error && 'broken' in error
}
