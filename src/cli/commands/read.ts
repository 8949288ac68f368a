/** `tenderlint read FILE`: what was read, the first thing to look at when a finding is missing. */
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { documentOf, isUnreadable, type Note } from '../../facts/document.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import { parse } from '../../parse/parse.ts'
import { readFiles } from '../../read/read-files.ts'
import { widthOf, wrapText } from '../../report/terminal/break-lines.ts'
import { loadRules } from '../../rules/load-rules.ts'
import { visible } from '../../text/visible.ts'
import { classify } from '../../transform/classify.ts'
import { listBlocks, type ReadBlock } from '../../transform/list-blocks.ts'
import { section } from '../../transform/section.ts'
import { languageOf, ocrOf, oneOf, REVISION_WORDS } from '../options/check-settings.ts'
import { DEFAULTS } from '../options/defaults.ts'
import { forgiveForeignRejections } from '../run/foreign-rejections.ts'
import { keepOcrToOneCore } from '../run/ocr-cores.ts'
import { columnsOf, isScreen, notice, print } from '../terminal.ts'
import { usageError } from '../words/refusal.ts'

export interface ReadCommandOptions {
  format?: string
  revisions?: string
  password?: string
  ocr?: string
  verify?: boolean
  lang?: string
}

/** Least widths of the columns in front of the text: page, number, role. */
const COLUMNS = [5, 9, 11] as const

/** Prints the blocks of one document; with `--verify` how much of it was read, by the measure of a second reader. */
export async function read(path: string, options: ReadCommandOptions): Promise<number> {
  forgiveForeignRejections()
  const language = languageOf(options.lang)
  const format = oneOf('--format', options.format ?? 'text', { text: 'text', jsonl: 'jsonl' })
  const file = await onlyFile(path)
  if (file.data.document?.error) return failed(file, file.data.document.error, language)
  if (options.verify) return verifyFile(file, language)
  const revisions = oneOf('--revisions', options.revisions ?? DEFAULTS.revisions, REVISION_WORDS)
  const password = options.password === undefined ? {} : { password: options.password }
  const mode = ocrOf(options.ocr)
  keepOcrToOneCore(mode)
  const tree = await parse(file, { revisions, ...password, ...mode })
  const { error, notes } = documentOf(file)
  if (!tree) return failed(file, error ?? { code: 'format-unknown' }, language)
  const rules = await loadRules([], { judging: true })
  await unified().use(section, { rules }).use(classify, { rules }).run(tree, file)
  const blocks = listBlocks(tree)
  for (const note of notes) notice(`${visible(file.path)}: ${sayNote(language, note)}`)
  await print(format === 'jsonl' ? jsonLines(blocks) : textLines(blocks, language))
  return 0
}

async function onlyFile(path: string): Promise<VFile> {
  const files: VFile[] = []
  const stdin = path === '-' ? { stdin: { name: 'stdin', bytes: (await import('../run/inputs.ts')).readStdin } } : {}
  for await (const file of readFiles([path], stdin)) {
    files.push(file)
    if (files.length > 1) throw usageError('usage-one-file')
  }
  return files[0]!
}

function failed(file: VFile, error: Note, language: Language): number {
  notice(`${visible(file.path)}: ${sayNote(language, error)}`)
  return 2
}

function jsonLines(blocks: readonly ReadBlock[]): string {
  return blocks.map(block => `${JSON.stringify(block)}\n`).join('')
}

/** One line a block, so that it can be searched; on a screen long ones are broken and indented. */
function textLines(blocks: readonly ReadBlock[], language: Language): string {
  const width = isScreen() ? columnsOf() : Number.POSITIVE_INFINITY
  const titles = ['read-page', 'read-number', 'read-role'].map(code => say(language, code))
  const separator = say(language, 'list-separator')
  const heads = blocks.map(({ page, number, part, role, roles = [role] }) => [
    page === null ? '' : String(page),
    number ?? '',
    part === 'body'
      ? [...new Set(roles)].map(one => say(language, `role-${one}`)).join(separator)
      : say(language, `part-${part}`),
  ])
  const widths = COLUMNS.map((least, i) =>
    [titles, ...heads].reduce<number>((most, texts) => Math.max(most, widthOf(texts[i]!) + 1), least),
  )
  const indent = widths.reduce((sum, columns) => sum + columns, 0)
  const lines = [columns(titles, widths) + say(language, 'read-text')]
  for (const [i, block] of blocks.entries()) {
    const [first = '', ...rest] = wrapText(block.printed ?? block.text, width - indent)
    lines.push(columns(heads[i]!, widths) + first, ...rest.map(line => ' '.repeat(indent) + line))
  }
  return `${lines.join('\n')}\n`
}

function columns(texts: readonly string[], widths: readonly number[]): string {
  return texts.map((text, i) => text + ' '.repeat(widths[i]! - widthOf(text))).join('')
}

async function verifyFile(file: VFile, language: Language): Promise<number> {
  const { verify } = await import('../../parse/verify.ts')
  try {
    const { share, missing, lacking } = await verify(file)
    const found = say(language, 'verify-share', { share: (Math.floor(share * 100_000) / 1000).toString() })
    const rest =
      missing.length > 0
        ? [say(language, 'verify-missing'), ...missing.map(line => `  ${visible(line)}`)]
        : [
            lacking
              ? say(language, 'verify-lacking', { characters: visible(lacking) })
              : say(language, 'verify-complete'),
          ]
    await print(`${[found, ...rest].join('\n')}\n`)
    return 0
  } catch (error) {
    if (isUnreadable(error)) return failed(file, error.unreadable, language)
    throw error
  }
}
