/** What is said of mistakes in rule files. */
import type { zh } from './zh-rules.ts'

export const en: Record<keyof typeof zh, string> = {
  'issue-value-several': 'must be one of: {choices}; separate several by a comma and a space',
  'issue-blank': 'is empty (what follows a space and # is a comment); it has to be {expected}',
  'yaml-colon-wide': 'a full-width colon; after a name there has to be an ASCII colon and a space (": ")',
  'yaml-colon-space': 'after the colon of a name there has to be a space (": ")',
  'yaml-tab': 'a tab in the indentation; use spaces',
  'yaml-twice': 'is already given above and may be given only once',
  'yaml-quote': 'a quotation mark has no partner; look for it from here upwards',
  'yaml-quotes-needed':
    "the text contains YAML punctuation ([ ] { } , : # * & ! and others); put all of it into single quotes: '…'",
  'yaml-bracket':
    'a [ or { has no partner; close it in the line above, or put a text that contains it into single quotes',
  'yaml-key': 'has to be written as "name: value", with an ASCII colon and a space',
  'yaml-indent': 'wrong indentation: lines of one level begin at the same column, items of a list with "- "',
  'yaml-colon-inside':
    'wrong indentation, or a text that contains ": ": lines of one level begin at the same column, and such a text goes into single quotes',
  'yaml-aliases': 'too many references with *; write out what they stand for',
  'yaml-conflict':
    'a git merge conflict that is not resolved; keep what is wanted and delete the lines <<<<<<<, ======= and >>>>>>>',
  'yaml-documents': 'a file holds one document; save what begins with this “---” as a file of its own',
  'yaml-other': 'not valid YAML; look at indentation, colons and quotes of the lines around',
  'issue-few': 'needs at least {minimum}',
  'issue-small': 'must not be less than {minimum}',
  'issue-large': 'must not be more than {maximum}',
  'issue-more': 'must be more than {minimum}',
  'issue-empty': 'must not be empty',
  'issue-id': 'may contain only lower-case letters, digits and "-", and begins with a letter',
  'issue-holds': 'has to contain {part}',
  'issue-form': 'is not written correctly',
  'number-unlimited':
    'does not say what the number compares with: write at least one of above, below, from (at least), to (at most)',
  'condition-empty': 'a condition needs at least one check',
  'groups-missing': 'must have (?<body>…) and (?<n>…): what the points are for, and the points',
  'labels-or-sentence': 'needs either labels or a sentence, not both',
  'within-characters': 'must be two or more Chinese characters, without regular-expression syntax',
  'within-other': 'must contain the word above it exactly once, and be longer',
  'synonym-group': 'must not have a group that captures: write (?:…) for (…)',
  'synonym-short': 'must not be shorter than the word that it is read as (as), and must not match nothing',
  'misplaced-lexicon': 'this is a word list where a rule is expected; move it to {path} in the folder of rules',
  'misplaced-guards': 'these are guards; move them to {path} in the folder of rules',
  'misplaced-law': 'this is a law; move it to {path} in the folder of rules',
  'misplaced-vocabulary': 'this is a part of the vocabulary; move it to {path} in the folder of rules',
  'misplaced-rule': 'this is a rule, and this subfolder holds none; move it to {path} in the folder of rules',
  'rule-file-unread':
    'this cannot be opened ({reason}); check its permissions or where the link leads, or move it away',
  'rule-files-beside':
    'The rules folder {path} has {count} {count|file that was|files that were} not read, because the name does not end in .yaml: {files}. Rename what you use, and move away what you do not.',
  'rule-not-file': 'the id {id} differs from the name of the file; make them the same',
  'guard-not-file': 'a file in guards/ may only be called {choices} (with the ending .yaml)',
  'rule-taken': 'there is already a rule {id}; choose another id, or use extends to change it',
  'rule-extends-off': '{id} is switched off by {path} and cannot be changed; delete one of the two files',
  'change-idle':
    'nothing is changed; give a severity, a message, find or the like, or switch the rule off with off: true',
  'change-off':
    'off: true switches the rule off, so {keys} {count|has|have} no effect; delete {count|it|them}, or do not switch it off',
  'rule-extends-unknown': 'there is no rule {id}; see tenderlint rules',
  'rule-law-unknown': 'there is no provision {id}; see tenderlint law',
  'or-meant': '; did you mean {candidates}?',
  'test-list-replaced':
    '{place} the word list {name} takes the place of a built-in one, also in the built-in rules that use it. If that is not meant, choose another name.',
  'blank-in-title': 'a title has no placeholders; they would be printed as they are',
  'blank-unknown': 'there is no placeholder {blank}',
  'blank-untold': '{blank} has no value here: it stands in an entry of wordings that asks for {checks} under all',
  'blank-law': '{law} has no value here: give the rule, or this entry of wordings, a law that says what stands there',
  'law-no-ground': '{id} is no ground of this rule, so this would never be said; add it to basis',
  'law-idle': 'this is never said: write {law} in the message where it is to stand',
  'list-unknown': 'there is no word list {name}',
  'list-circular': 'the word list {name} contains itself',
  'vocabulary-key-taken': 'the vocabulary has {key} in {path} already; write each key in one file only',
  'list-taken': 'there is already a word list {name}; choose another name',
  'pattern-wrong': 'not a regular expression ({reason}): {pattern}',
  'pattern-dead':
    '{written} never matches: in normalised text it is {meant}; write that (simplified characters, full-width punctuation, half-width digits and letters): {pattern}',
  'pattern-blank':
    'never matches, because of a blank or an invisible character: normalised text has blanks between letters and digits only. Delete it: {pattern}',
  'pattern-barred':
    '“{part}” never matches behind “{word}”: that word is not looked for in “{longer}” (within of the vocabulary). To find it, write “{longer}” in one piece, without a bracket in it: {pattern}',
  'pattern-denies-start':
    '{denied} looks at the start of the text alone and holds at the first word behind a number. Write what has to stand in front, such as [\\u4e00-\\u9fff，、]; a start without a number is (?<!.): {pattern}',
  'method-unknown': 'there is no method “{value}”; it must be one of: {choices}',
  'pattern-runs-away':
    'the pattern can run away on a long sentence ({growth}); make repeated parts not overlap, or set a limit such as {0,12}: {pattern}',
  'why-words': 'nothing in the case matches the words of any find',
  'why-words-part':
    'nothing in the case matches all the words of any find: “{match}” does so far, but {next} does not follow',
  'why-place': '“{match}” matches, but the case was read as “{role}”, where the rule does not look (in)',
  'why-condition': '“{match}” matches, but the condition {keys} does not hold: {condition}',
  'why-not': '“{match}” matches, but {keys} rules it out: {condition}',
  'why-built-in': 'the built-in rule',
  'why-elsewhere': '{keys} of {rule}',
  'why-region': '“{match}” matches, but too few of these parameters are fixed (region)',
  'why-guard': '“{match}” breaks the rule, but a guard applies: {guard} ({reason})',
  'why-later': '“{match}” breaks the rule, but only adds to another clause or names it, and is not reported separately',
  'growth-exponential': 'its time doubles with each character',
  'growth-degree': 'its time grows with the power of {degree}',
  'growth-unknown': 'how long it takes cannot be told',
  'fault-group': 'a bracket has no partner',
  'fault-class': 'a square bracket has no partner',
  'fault-repeat': 'there is nothing to repeat before *, +, ? or {}',
  'fault-order': 'a range is in the wrong order',
  'fault-group-kind': 'there is no such group as the one that begins with (?',
  'fault-end': 'there is a stray \\ at the end',
}
