/** What zod and yaml find wrong, in plain words of the user's language. Loaded only with a file of rules or of the gate. */
import { closest } from '../language/closest.ts'
import { faultIn } from '../language/pattern-faults.ts'
import { type Language, say } from '../language/say.ts'
import type { ProblemSentences } from './read-yaml.ts'

/** Sentences for the kinds of issues that our schemas can raise; a schema's own message is the code of a sentence. */
export function problemSentencesIn(language: Language): ProblemSentences {
  return {
    message: message => say(language, message),
    syntax: slip => say(language, slip),
    meant: candidates => say(language, 'issue-key-near', { candidates }),
    issue: issue => {
      if (issue.code === 'unrecognized_keys') return say(language, 'issue-key')
      if (issue.code === 'invalid_value') {
        const choices = issue.values.join(' | ')
        return say(language, isSeveral(issue.input) ? 'issue-value-several' : 'issue-value', { choices })
      }
      if (issue.input === undefined) return say(language, 'issue-missing')
      if (issue.code === 'invalid_key') return say(language, 'issue-id')
      if (issue.code === 'too_small') {
        const minimum = Number(issue.minimum)
        if (issue.origin === 'array') return say(language, 'issue-few', { minimum })
        if (issue.origin === 'string') return say(language, 'issue-empty')
        return say(language, issue.inclusive ? 'issue-small' : 'issue-more', { minimum })
      }
      if (issue.code === 'too_big' && issue.origin !== 'string' && issue.origin !== 'array')
        return say(language, 'issue-large', { maximum: Number(issue.maximum) })
      if (issue.code === 'invalid_format') {
        return issue.format === 'includes'
          ? say(language, 'issue-holds', { part: String(issue.includes ?? '') })
          : say(language, 'issue-id')
      }
      if (issue.code === 'invalid_type') {
        const expected = say(language, `type-${issue.expected}`)
        return say(language, issue.input === null ? 'issue-blank' : 'issue-type', { expected })
      }
      if (issue.code === 'custom' && issue.params?.error)
        return faultIn(language, issue.params.error, String(issue.input))
      if (issue.code === 'custom' && issue.params?.scopes)
        return scopeMissed(language, String(issue.input), issue.params.scopes)
      return say(language, 'issue-form')
    },
  }
}

function scopeMissed(language: Language, scope: string, scopes: readonly string[]): string {
  const candidates = closest(scope, scopes)
  if (candidates.length > 0) return say(language, 'issue-scope-near', { candidates })
  return say(language, 'issue-scope', { choices: scopes.join(' | ') })
}

/** True for what was meant as several values and is one, since its marks are full-width. */
const isSeveral = (input: unknown) => typeof input === 'string' && /[，、；]/.test(input)
