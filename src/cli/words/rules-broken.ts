/** Mistakes in rule files and in other files beside the documents, for the person who wrote them. */
import { isAbsolute } from 'node:path'
import { type Language, say } from '../../language/say.ts'
import type { BadRules } from '../../rules/load-rules.ts'
import { codeOrder } from '../../text/code-order.ts'
import type { BrokenFile } from '../../yaml/broken-file.ts'
import { pathFromHere } from './path-from-here.ts'

/** One line a mistake, `file:line:column: what was expected`, as editors and people know it from compilers. */
export function rulesBroken({ ruleProblems }: BadRules, language: Language): string {
  return [say(language, 'rules-broken', { count: ruleProblems.length }), ...problemLines(ruleProblems)].join('\n')
}

/** The same for a waiver file, a baseline or a config. */
export function fileBroken({ broken: { said, problems } }: BrokenFile, language: Language): string {
  const { path } = said.values ?? {}
  // There may be many of one name, and which one it is cannot be told from the name.
  const shown = typeof path === 'string' && isAbsolute(path) ? { path: pathFromHere(path) } : {}
  return [say(language, said.code, { ...said.values, ...shown }), ...problemLines(problems)].join('\n')
}

/** From the top of a file to its end, so that whoever mends them need not jump. */
function problemLines(problems: BadRules['ruleProblems']): string[] {
  const sorted = [...problems].sort((a, b) => codeOrder(a.file, b.file) || a.line - b.line || a.column - b.column)
  return sorted.map(({ file, line, column, message }) => `  ${pathFromHere(file)}:${line}:${column}: ${message}`)
}
