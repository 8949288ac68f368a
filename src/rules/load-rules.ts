/** Step 1: rule folders → rules. The built-in ones were read and validated when the program was built. */
import { readFileSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '../language/say.ts'
import type { FileProblem } from '../yaml/read-yaml.ts'
import { indexesIn } from './index/pattern-index.ts'
import { readJudging } from './load/judging-file.ts'
import type { GrowthsFile } from './runaway/known-growths.ts'
import type { RuleSet } from './types.ts'

/** A rule set that cannot be used; every problem has its file, line and column. */
export type BadRules = Error & { ruleProblems: FileProblem[] }

export interface LoadOptions {
  /**
   * True where the rules are only to judge by, in Chinese: the built-in ones come without cases, English and laws that
   * no rule cites.
   */
  judging?: boolean
  /** In which mistakes of rules are said; Chinese where nothing is said. */
  language?: Language
  /** Keeps what is known of the patterns of further folders (known-growths.ts); nothing is kept without it. */
  growths?: GrowthsFile
}

/**
 * Loads the built-in rules and those of further folders, each once: a config may name one that is typed as well, or that holds one.
 *
 * @throws `BadRules` where a rule breaks the form, or names a check, word list or law that does not exist.
 */
export async function loadRules(
  folders: string[] = [],
  { judging = false, language = 'zh', growths }: LoadOptions = {},
): Promise<RuleSet> {
  // Rules of other people may cite laws, and change sentences, that judging by the built-in ones leaves out.
  let set = await (judging && folders.length === 0
    ? builtIn('rules-to-judge.jsonl', readJudging)
    : builtIn('rules.json', readAll))
  for (const folder of await distinct(folders)) set = await readOrThrow(folder, set, language, growths)
  return set
}

/** The folders, without those that lead where one before them does, and those that are read with the folder around them. */
async function distinct(folders: readonly string[]): Promise<string[]> {
  const places = await Promise.all(folders.map(folder => realpath(folder).catch(() => resolve(folder))))
  return folders.filter((_, i) => places.indexOf(places[i]!) === i && !places.some(one => isReadWith(one, places[i]!)))
}

/** True for a folder below another, unless a hidden one (`.town`) is between them: what is in those is not read. */
function isReadWith(folder: string, below: string): boolean {
  const path = relative(folder, below)
  return path !== '' && !isAbsolute(path) && !/(?:^|[\\/])\./.test(path)
}

/** The folder of the built-in rules, from `src/rules/` and from a folder of `dist/`. */
export const builtInFolder = (): string => fileURLToPath(new URL('../../rules', import.meta.url))

/** The built-in rules as they stand in their folder, whatever was built of them. */
export async function loadBuiltInYaml(language: Language = 'en'): Promise<RuleSet> {
  return readOrThrow(builtInFolder(), undefined, language)
}

const readAll = (bytes: Buffer) => JSON.parse(bytes.toString()) as RuleSet

async function builtIn(name: string, read: (bytes: Buffer) => RuleSet): Promise<RuleSet> {
  let files: Buffer[]
  try {
    files = [name, 'rules.index'].map(one => readFileSync(new URL(`../${one}`, import.meta.url)))
  } catch {
    return loadBuiltInYaml()
  }
  const [rules, indexes] = files
  const [patterns, titleIndex, otherwiseIndex] = indexesIn(indexes!)
  // A copy would read what is read when it is asked for.
  return Object.assign(read(rules!), { indexes: [patterns!], titleIndex: titleIndex!, otherwiseIndex: otherwiseIndex! })
}

async function readOrThrow(
  folder: string,
  base: RuleSet | undefined,
  language: Language,
  growths?: GrowthsFile,
): Promise<RuleSet> {
  const { readFolder } = await import('./load/read-folder.ts')
  const { set, problems } = await readFolder(folder, base, language, growths)
  if (problems.length === 0) return set
  const text = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n')
  throw Object.assign(new Error(text), { ruleProblems: problems }) satisfies BadRules
}

/** Tells the errors of `loadRules` from programming errors. */
export function isBadRules(error: unknown): error is BadRules {
  return error instanceof Error && 'ruleProblems' in error
}
