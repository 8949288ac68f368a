/** Mistakes in rule files, for the person who wrote them. */
import { relative } from 'node:path'
import { type Language, say } from '../language/say.ts'

/** What `loadRules` throws. Lines and columns count from 1. */
export type RuleProblems = Error & {
  ruleProblems: { file: string; line: number; column: number; message: string }[]
}

/** One line a mistake, `file:line:column: what was expected`, as editors and people know it from compilers. */
export function rulesBroken({ ruleProblems }: RuleProblems, language: Language): string {
  const lines = ruleProblems.map(({ file, line, column, message }) => {
    const path = relative(process.cwd(), file)
    return `  ${path.startsWith('..') ? file : path}:${line}:${column}: ${message}`
  })
  return [say(language, 'rules-broken', { count: ruleProblems.length }), ...lines].join('\n')
}
