/** The sentences in English about what lets a run pass or fail: waivers, baseline, config. */
import type { zh } from './zh-gate.ts'

export const en: Record<keyof typeof zh, string> = {
  'issue-syntax': 'not valid YAML ({reason})',
  'issue-key': 'there is no such key; remove it or correct its spelling',
  'issue-value': 'may only be: {choices}',
  'issue-missing': 'is missing',
  'issue-type': 'has to be {expected}',
  'type-string': 'text',
  'type-number': 'a number',
  'type-int': 'a whole number',
  'type-boolean': 'true or false',
  'type-array': 'a list (each line begins with "- ")',
  'type-object': 'written as "name: value"',
  'type-record': 'written as "name: value"',
  'waivers-unreadable': 'Cannot open the waiver file {path} ({reason}). Check the path. Nothing was checked.',
  'waivers-broken': 'The waiver file {path} has {count} mistakes; nothing was checked:',
  'waiver-rule': 'name the rule that is waived, such as market-share',
  'waiver-document': 'name the document: a path or a pattern',
  'waiver-which-document': 'write either document (a path or pattern) or sha256',
  'waiver-sha256': 'a sha256 has 64 hexadecimal digits; the JSON report holds it',
  'waiver-which-words': 'write either words (of the draft) or fingerprint',
  'waiver-words-short': 'too few words: at least 4 characters, or it would waive what nobody meant',
  'waiver-fingerprint': 'copy the fingerprint from the JSON report',
  'waiver-reason': 'no reason given: why may it stay?',
  'waiver-owner': 'no owner given: who answers for it?',
  'waiver-expires': 'no end given, or not a date: write it as 2027-01-31',
  'waiver-expired':
    'A waiver ended on {day} and no longer holds ({place}, rule {rule}, owner {owner}): "{match}". Change the draft, or have the waiver approved again and write a new end.',
  'waiver-one-demand':
    'The waiver at {place} covers one demand ("{match}"); {count} more fit it (rule {rule}) and are not waived. Write a waiver for each, or quote more words.',
  'waiver-unused':
    'The waiver at {place} was not needed (rule {rule}, owner {owner}): the document no longer holds the demand. Remove it.',
  'waiver-no-document': 'The waiver at {place} names a document that does not exist: {document}. Remove or correct it.',
  'waiver-no-rule': 'The waiver at {place} names a rule that does not exist: {rule}. Compare with tenderlint rules.',
  'stale-fails': '{count} waivers are of no use any more, which fails with --stale-waivers error.',
  'baseline-count': '{count} known from the baseline, not listed (--verbose shows them).',
  'label-known': 'Known',
  'label-waived': 'Waived',
  'waived-line': '{reason} ({owner}, until {expires})',
  'help-waivers': 'waiver file (.yaml): each names rule, document, words, reason, owner and end',
  'help-stale-waivers': 'what to do about waivers that are not needed: {choices} (default warn, say so)',
  // Baseline.
  'baseline-unreadable': 'Cannot open the baseline {path} ({reason}). Check the path. Nothing was checked.',
  'baseline-broken':
    '{path} is no baseline of tenderlint, or was damaged. Make it again with tenderlint baseline. Nothing was checked:',
  'baseline-reason': 'known from the baseline {name}',
  'baseline-other-rules':
    'The baseline {path} was made with other rules ({before} then, tenderlint {version}; {now} now): some old findings will count as new. Look at them, then make it again with tenderlint baseline.',
  'baseline-fixed':
    '{count} findings of the baseline {path} are fixed. Add --prune to take them out, so that they are not let pass when they come back.',
  'baseline-pruned': 'Took {count} fixed findings out of the baseline {path}.',
  'baseline-where': 'Say where the baseline goes, for example: tenderlint baseline 2026/ --output baseline.json',
  'baseline-over': '{path} exists and is no baseline; it was not overwritten. Choose another name.',
  'baseline-written':
    'Wrote {count} findings of {documents} documents into the baseline {path}. Check with --baseline {path} from now on: only new findings fail.',
  'prune-alone': '--prune goes with --baseline.',
  'help-baseline': 'baseline file: what it holds is known, only new findings count',
  'help-prune': 'take fixed findings out of the baseline',
  'help-baseline-command': 'write what is found today into a baseline, so that only new findings count',
  'help-baseline-output': 'file the baseline goes to, such as baseline.json',
  // Diff.
  'diff-no-document': '(none)',
  'diff-added': 'Added: {count}',
  'diff-kept': 'Kept: {count}',
  'diff-fixed': 'Fixed: {count}',
  'diff-summary': '{documents} documents: {added} added, {kept} kept, {fixed} fixed',
  'diff-other-rules':
    'The two versions were judged by different rules; not every difference is one of the documents. Check both again with the same version.',
  'diff-unreadable': 'Cannot open the report {path} ({reason}). Check the path.',
  'diff-no-report': '{path} is no JSON report of tenderlint (make one with --format json):',
  'help-diff': 'compare two versions of a document: what was fixed, kept and added',
  'help-diff-old': 'old version: a document, a folder or a JSON report',
  'help-diff-new': 'new version: likewise',
  'help-diff-fail-on': 'exit code is 1 when something of this level was added: {choices}',
  'help-diff-quiet': 'list only what was added',
}
