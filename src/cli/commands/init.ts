/** `tenderlint init`: a config with comments; `tenderlint init rule ID`: an example rule, to be changed into one's own. */
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolders } from '../../batch/make-folders.ts'
import { type Language, say } from '../../language/say.ts'
import { loadRules } from '../../rules/load-rules.ts'
import { languageOf, oneOf } from '../options/check-settings.ts'
import { unwritable, writeOutput } from '../output/write-output.ts'
import { print } from '../terminal.ts'
import { refusal, usageError } from '../words/refusal.ts'

export interface InitOptions {
  lang?: string
  /** Where the file goes; where it is not given a rule goes to `rules`, a config to the working folder. */
  dir?: string
  force?: boolean
}

const CONFIG = 'tenderlint.config.yaml'
const ID = /^[a-z][a-z0-9-]*$/

/**
 * Writes `DIR/tenderlint.config.yaml`, or `DIR/ID.yaml`. It asks nothing.
 *
 * @throws a refusal for an id that cannot be one or that a rule has already, and for a file that exists.
 */
export async function init(what: string | undefined, id: string | undefined, options: InitOptions): Promise<number> {
  const language = languageOf(options.lang)
  if (what === undefined) return writeConfig(language, options)
  oneOf('init', what, { rule: '规则' })
  if (id === undefined) throw usageError('usage-missing-argument', { name: 'name' })
  if (!ID.test(id)) throw refusal('init-id', { id })
  if ((await loadRules()).rules.some(rule => rule.id === id)) throw refusal('init-built-in', { id })
  const path = join(options.dir ?? 'rules', `${id}.yaml`)
  const example = await readFile(exampleIn('rule', language), 'utf8')
  await write(path, example.replaceAll('{id}', id), options.force ?? false)
  await print(`${say(language, 'init-done', { path, dir: options.dir ?? 'rules' })}\n`)
  return 0
}

async function writeConfig(language: Language, { dir = '', force = false }: InitOptions): Promise<number> {
  const path = join(dir, CONFIG)
  const example = await readFile(exampleIn('config', language), 'utf8')
  await write(path, example, force)
  await print(`${say(language, 'init-config-done', { path })}\n`)
  return 0
}

/** It stands beside the rules, as seen from the program's folder, `dist/program`. */
function exampleIn(what: string, language: string): string {
  return fileURLToPath(new URL(`../../rules/example-${what}.${language}.txt`, import.meta.url))
}

async function write(path: string, text: string, force: boolean): Promise<void> {
  if (!force && (await stat(path).catch(() => null))) throw refusal('init-exists', { path })
  await makeFolders(dirname(path)).catch(error => {
    throw unwritable(path, error)
  })
  await writeOutput(path, text)
}
