/** What is said of mistakes in rule files. */
import type { zh } from './zh-rules.ts'

export const en: Record<keyof typeof zh, string> = {
  'issue-few': 'needs at least {minimum}',
  'issue-small': 'must not be less than {minimum}',
  'issue-more': 'must be more than {minimum}',
  'issue-empty': 'must not be empty',
  'issue-id': 'may only hold small letters, digits and "-", and begins with a letter',
  'issue-holds': 'has to hold {part}',
  'issue-form': 'is not written as it has to be',
  'condition-empty': 'a condition names at least one check',
  'rule-not-file': 'the id {id} is not the name of the file; make them the same',
  'rule-taken': 'a rule {id} exists already; take another id, or extends to change it',
  'rule-extends-unknown': 'there is no rule {id}; see tenderlint rules',
  'rule-law-unknown': 'there is no provision {id}; see tenderlint law',
  'list-unknown': 'there is no word list {name}',
  'list-circular': 'the word list {name} holds itself',
  'list-taken': 'a word list {name} exists already; take another name',
  'pattern-wrong': 'not a regular expression ({reason}): {pattern}',
  'pattern-runs-away':
    'the pattern can run away on a long sentence ({growth}); let what repeats not overlap, or set a limit such as {0,12}: {pattern}',
  'growth-exponential': 'its time doubles with each character',
  'growth-degree': 'its time grows with the power of {degree}',
  'growth-unknown': 'how long it takes cannot be told',
  'fault-group': 'a bracket has no partner',
  'fault-class': 'a square bracket has no partner',
  'fault-repeat': 'there is nothing to repeat before *, +, ? or {}',
  'fault-order': 'a range runs backwards',
  'fault-group-kind': 'there is no such group as the one that begins with (?',
  'fault-end': 'a \\ is left over at the end',
}
