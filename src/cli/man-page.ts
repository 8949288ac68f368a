/** The commands as a manual page (man-pages(7), groff_man(7)), made from what commander knows of them. */
import type { Command, Option } from 'commander'
import { type Language, say } from '../language/say.ts'
import { inWords, termOf } from './words/help.ts'

/** Writes `tenderlint.1`. No day stands in it: the same program gives the same page. */
export function manPage(program: Command, language: Language, version: string): string {
  const words = (code: string) => text(say(language, code))
  const section = (title: string, lines: string[]) => [`.SH ${quoted(say(language, title))}`, ...lines]
  const checks = visibleOptions(program)
  const examples = say(language, 'help-examples').split('\n').slice(1)
  const lines = [
    `.TH TENDERLINT 1 "" ${quoted(`tenderlint ${version}`)}`,
    // A ragged edge: groff_man(7) takes the adjustment of every later paragraph from the string.
    '.ds AD l',
    '.ad l',
    '.nh',
    ...section('man-name', [`tenderlint \\- ${words('man-title')}`]),
    ...section('man-synopsis', synopsis(program, language)),
    ...section('man-description', [words('help-program'), '.PP', words('man-about'), '.PP', words('no-clearance')]),
    ...section(
      'man-options',
      checks.flatMap(option => optionLines(option, language)),
    ),
    ...section(
      'man-commands',
      program.commands.flatMap(command => commandLines(command, checks, language)),
    ),
    ...section('man-exit', [words('help-exit-codes')]),
    ...section('man-files', [
      ...['.TP', bold('tenderlint.config.yaml'), words('man-file-config')],
      ...['.TP', bold('.tenderlintignore'), words('man-file-ignore')],
    ]),
    ...section('man-examples', ['.nf', ...examples.map(line => text(line.trim())), '.fi']),
  ]
  return `${lines.join('\n')}\n`
}

/** The first line is that of `check`, whose name may be left out. */
function synopsis(program: Command, language: Language): string[] {
  return [program, ...program.commands].flatMap((command, i) => {
    const name = command === program ? 'tenderlint' : `tenderlint ${command.name()}`
    const options = command.options.length > 0 ? ['[options]'] : []
    const rest = inWords([...options, ...command.registeredArguments.map(termOf)].join(' '), language)
    return [...(i > 0 ? ['.br'] : []), bold(name), ...(rest ? [text(rest)] : [])]
  })
}

function commandLines(command: Command, known: readonly Option[], language: Language): string[] {
  const term = inWords([`tenderlint ${command.name()}`, ...command.registeredArguments.map(termOf)].join(' '), language)
  const options = visibleOptions(command)
  const isKnown = (option: Option) =>
    known.some(({ flags, description }) => flags === option.flags && description === option.description)
  const own = options.filter(option => !isKnown(option))
  // `check` has them all.
  const shared = command.name() === 'check' ? [] : options.filter(isKnown)
  const names = shared.map(({ long }) => long).join(', ')
  const pointer = names === '' ? [] : ['.PP', text(say(language, 'man-same', { names }))]
  return [
    `.SS ${quoted(term)}`,
    text(command.description()),
    ...own.flatMap(option => optionLines(option, language)),
    ...pointer,
  ]
}

function visibleOptions(command: Command): Option[] {
  return command.options.filter(({ hidden }) => !hidden)
}

function optionLines({ flags, description }: Option, language: Language): string[] {
  return ['.TP', bold(inWords(flags, language)), text(description)]
}

const bold = (words: string) => `\\fB${escaped(words)}\\fR`
const quoted = (words: string) => `"${escaped(words).replaceAll('"', '\\(dq')}"`

/** A line of text: one that began with a dot or a quote would be a request. */
function text(words: string): string {
  return escaped(words).replace(/^(?=[.'])/, '\\&')
}

/**
 * A hyphen would come out as a dash that nobody can type. Chinese has no spaces, so a line may break before any of its
 * characters (and not before what closes).
 */
function escaped(words: string): string {
  const plain = words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('\n', ' ')
  return plain.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])(?=[\u4e00-\u9fff（《“])/g, '\\:')
}
