/** The sentences in English about what lets a run pass or fail: waivers, baseline, config. */
import type { zh } from './zh-gate.ts'

export const en: Record<keyof typeof zh, string> = {
  'issue-key-near': 'there is no such key; did you mean {candidates}?',
  'issue-key': 'there is no such key; remove it or correct its spelling',
  'issue-scope': 'what begins with GP or TB must be one of: {choices}',
  'issue-scope-near': 'there is no such scope; did you mean {candidates}?',
  'issue-value': 'must be one of: {choices}',
  'issue-missing': 'is missing',
  'issue-type': 'has to be {expected}',
  'type-string': 'text',
  'type-number': 'a number',
  'type-int': 'a whole number',
  'type-boolean': 'true or false',
  'type-array': 'a list: [a, b], or lines that begin with "- "',
  'type-object': 'written as "name: value"',
  'type-record': 'written as "name: value"',
  'waivers-unreadable': 'Cannot open the waiver file {path} ({reason}). Check the path. Nothing was checked.',
  'waivers-broken': 'The waiver file {path} has {count} {count|mistake|mistakes}; nothing was checked:',
  'waiver-rule': 'name the rule that is waived, such as market-share',
  'waiver-document': 'name the document: a path or a pattern',
  'waiver-which-document': 'write either document (a path or pattern) or sha256',
  'waiver-sha256': 'a sha256 has 64 hexadecimal digits; the JSON report holds it',
  'waiver-which-words': 'write either words (of the draft) or fingerprint',
  'waiver-words-short': 'too few words: at least 4 characters, or it would waive what nobody meant',
  'waiver-fingerprint': 'copy the fingerprint from the JSON report',
  'waiver-reason': 'no reason given: why may the demand stay?',
  'waiver-owner': 'no owner given: who answers for it?',
  'waiver-expires': 'no expiry date given, or not a date: write it like 2027-01-31',
  'waiver-expired':
    'A waiver expired on {day} and no longer applies ({place}, rule {rule}, owner {owner}): "{match}". Change the draft, or have the waiver approved again with a new expiry date.',
  'waiver-one-demand':
    'The waiver at {place} covers one demand ("{match}"); {count} more {count|matches|match} it (rule {rule}) and {count|is|are} not waived. Write a waiver for each, or quote more words.',
  'waiver-unused':
    'The waiver at {place} was not needed (rule {rule}, owner {owner}): the document does not contain the demand. If it was fixed, remove the waiver; otherwise compare rule, document and words with the report.',
  'waiver-unused-ended':
    'The waiver at {place} was not needed, and expired on {day} (rule {rule}, owner {owner}): the document does not contain the demand, or another waiver covers it. Remove the waiver.',
  'waiver-unused-covered':
    'The waiver at {place} was not needed (rule {rule}, owner {owner}): another waiver already covers the demand. Keep only one of the two.',
  'waiver-unused-near':
    'The waiver at {place} was not needed (rule {rule}, owner {owner}): the document does not contain these words; the report has something similar, “{near}”. Copy the words from the report, or remove the waiver if the demand was fixed.',
  'waiver-no-document':
    'The waiver at {place} names a document that does not exist: {document} (relative to the folder of the waiver file). Remove or correct it.',
  'override-no-document':
    'The override at {place} applies to no document: nothing matches {files} (relative to the folder of the config). Remove or correct it.',
  'waiver-folder':
    'The waiver at {place} names a folder, {document}, and was not needed. Name documents in it; *.docx and ** may be used.',
  'waiver-no-rule': 'The waiver at {place} names a rule that does not exist: {rule}. Compare with tenderlint rules.',
  'waiver-rule-elsewhere':
    'The waiver at {place} names a rule that is not among those of this run: {rule}. Not all documents it names were checked; correct it unless the config of another one has this rule.',
  'waiver-rule-elsewhere-near':
    'The waiver at {place} names a rule that is not among those of this run: {rule}. Did you mean {near}?',
  'waiver-no-rule-near': 'The waiver at {place} names a rule that does not exist: {rule}. Did you mean {near}?',
  'baseline-count': '{count} known from the baseline, not listed (--verbose shows them).',
  'label-known': 'Known',
  'label-waived': 'Waived',
  'waived-line': '{reason} ({owner}, until {expires})',
  'help-waivers': 'waiver file (.yaml): each waiver names rule, document, words, reason, owner and expiry date',
  'help-stale-waivers': 'what to do about unused waivers: {choices} (default warn: mention them)',
  // Baseline.
  'baseline-unreadable': 'Cannot open the baseline {path} ({reason}). Check the path. Nothing was checked.',
  'baseline-is-report':
    '{path} is the report of a check, not a baseline. Make one with tenderlint baseline drafts --output baseline.json. Nothing was checked.',
  'baseline-broken':
    '{path} is not a tenderlint baseline, or was damaged. Make it again with tenderlint baseline. Nothing was checked:',
  'baseline-conflict':
    'The baseline {path} holds a git merge conflict that is not resolved; nothing was checked. Resolve it, or delete the file and make it anew with tenderlint baseline:',
  'baseline-reason': 'known from the baseline {name}',
  'baseline-changed-rules':
    'The baseline {path} was made with other rules: as many as now ({now}), but changed since (tenderlint {version} then). Some old findings may count as new. Review them, then make the baseline again with tenderlint baseline.',
  'baseline-other-rules':
    'The baseline {path} was made with other rules ({before} then, tenderlint {version}; {now} now): some old findings will count as new. Review them, then make the baseline again with tenderlint baseline.',
  'baseline-fixed':
    '{count} {count|finding|findings} of the baseline {path} {count|is|are} gone ({why}). Add --prune to remove {count|it|them}, so that {count|it does|they do} not pass if {count|it comes|they come} back.',
  'baseline-left':
    '{count} more {count|finding|findings} of the baseline {path} {count|was|were} not found and {count|stays|stay} in it: {why}. If {count|it is|some are} gone for good, delete {count|its entry|their entries} in {path}.',
  'left-unread': '{count} in documents that were not read whole',
  'left-unasked': '{count} of rules that were not asked ({rules})',
  'baseline-pruned':
    'Removed {count} {count|finding|findings} that {count|is|are} gone ({why}) from the baseline {path}.',
  'gone-because': 'fixed or put in other words',
  'gone-because-rules': 'fixed, put in other words, or no finding by the rules of today',
  'gone-reworded': '{why}; {count} {count|was|were} seen to be put in other words, see the report',
  'baseline-where':
    'Say where to write the baseline, for example: tenderlint baseline 2026/ --output baseline.json (not needed if the config names a baseline)',
  'baseline-where-beside':
    'Say where to write the baseline: --output {path}. A config beside the documents names it, but only the config of the working folder decides what is written.',
  'baseline-over': '{path} exists and is not a baseline; it was not overwritten. Choose another name.',
  'baseline-written':
    'Recorded {count} {count|finding|findings} of {documents} {documents|document|documents} in the baseline {path}. From now on check with --baseline {path}: only new findings fail.',
  'baseline-stays':
    '{count} {count|finding|findings} of {documents} {documents|document|documents} that {count|was|were} not looked for {count|stays|stay} in the baseline. To begin anew, delete {path} first.',
  'baseline-stays-rules': 'They were recorded with other rules; record those documents again, too.',
  'baseline-partial':
    '{count} {count|document was|documents were} not read whole, such as {path}: findings in what was not read are not in the baseline, and will be new once it is read.',
  'reworded-remark': 'reworded from “{match}” of the baseline, so it counts as new',
  'option-alone': '{option} goes with {other}; alone it does nothing.',
  'help-baseline': 'baseline file: findings in it are known, only new ones count',
  'help-prune': 'remove findings that are gone from the baseline',
  'help-baseline-command': 'record what is found today in a baseline, so that only new findings count',
  'help-baseline-output':
    'file to write the baseline to, such as baseline.json; not needed if the config names a baseline',
  // Diff.
  'diff-no-document': '(none)',
  'diff-added': 'Added: {count}',
  'diff-none-added': 'Nothing was added.',
  'diff-kept': 'Kept: {count}',
  'diff-fixed': 'Gone (fixed or put in other words): {count}',
  'diff-partial-before': 'The old version was not read whole: what was added may have stood in what was not read.',
  'diff-partial-after': 'The new version was not read whole: what is gone may stand in what was not read.',
  'label-reworded': 'Reworded from',
  'diff-reworded': 'put in other words, see above',
  'diff-summary': '{documents} {documents|document|documents}: {added} added, {kept} kept, {fixed} gone',
  'diff-gate':
    'Does not pass (exit code 1): {error} {error|error|errors} and {warning} {warning|warning|warnings} were added (waived and known ones do not count).',
  'diff-other-rules':
    'The two versions were judged by different rules, so not every difference comes from the documents. Check both again with the same version.',
  'diff-unreadable': 'Cannot open the report {path} ({reason}). Check the path.',
  'diff-baseline':
    '{path} is a baseline, which has neither words nor places to compare. Name the two versions themselves, or JSON reports on both (--format json).',
  'diff-no-report': '{path} is not a JSON report of tenderlint (make one with --format json):',
  'diff-cut': 'The report {path} is not complete (it may not have been finished); nothing was compared. Make it again.',
  'diff-interrupted':
    'The report {path} was left by a check that was interrupted, and documents are missing; nothing was compared. Complete that check.',
  'diff-shard':
    'The report {path} is only part {index}/{total} of a check; nothing was compared. Join all parts with tenderlint merge first.',
  'help-diff': 'compare two versions of a document: which findings are gone, kept and added',
  'help-diff-old': 'old version: a document, a folder or a JSON report',
  'help-diff-new': 'new version: the same',
  'help-diff-fail-on': 'lowest level of added findings that makes the exit code 1: {choices} (default error)',
  'help-diff-quiet': 'list only what was added',
  // Config.
  'config-broken': 'The config {path} has {count} {count|mistake|mistakes}; nothing was checked:',
  'config-misnamed':
    '{path} was not read as a config because of its name; its settings do not apply. Rename it to tenderlint.config.yaml, or add --config {path}.',
  'config-unreadable': 'Cannot open the config {path} ({reason}). Check the path. Nothing was checked.',
  'config-cycle': '{path} leads back to itself; remove one of the extends',
  'config-base-folder': '{path} is a folder; name the config in it, for example {path}/tenderlint.config.yaml',
  'config-base-unreadable': 'cannot open {path} ({reason}); check the permissions',
  'config-no-path': 'cannot find {path}; check the path (relative to the folder of this file)',
  'config-no-baseline':
    'cannot find the baseline {path}; check the path (relative to the folder of this file), or make it with tenderlint baseline FOLDER --output {output}',
  'config-no-rule': 'rules.{rule}: there is no such rule; compare with tenderlint rules',
  'config-no-rule-near': 'rules.{rule}: there is no such rule; did you mean {near}?',
  'config-no-format': 'reports.{format}: there is no such report; it must be one of: {formats}',
  'config-no-format-near': 'reports.{format}: there is no such report; did you mean {near}?',
  'config-title': '{path}\nConfig: {names}',
  'config-none': 'none',
  'config-default': 'default',
  'config-read': 'read from “{words}”',
  'config-inferred': 'inferred from “{words}” and the like',
  'config-assumed': 'assumed: the document does not say by which law it goes',
  'config-open': '(not set)',
  'config-of-run':
    '{keys} in {path} {count|does|do} not apply: settings of the whole run are read only from the config of the folder in which tenderlint runs, or above it.',
  'config-end': 'Command-line options override the config.',
  'init-config-done':
    'Wrote {path}: every key is explained, none is in force yet. To see the settings for a document: tenderlint config draft.docx',
  'help-config': 'show the settings for a document, and where each comes from',
  'help-config-option': 'use this config file instead of looking for one',
  'help-list-format': 'text or json',
  // What to do next.
  'output-written': 'Report written to {path}',
  'output-next':
    'A copy with comments: --annotate DIR. An HTML report: --output html=report.html. A rule with its law and examples: tenderlint explain RULE',
  // Which documents are meant.
  'all-ignored':
    'All {count} documents here are excluded by .gitignore or .tenderlintignore; nothing was checked. Add --no-ignore, or name the files.',
  'all-own':
    'All {count} documents here are commented copies or reports written by tenderlint; nothing was checked. Name the files to check them.',
  'files-own':
    '{count} commented {count|copy or report|copies or reports} that tenderlint wrote {count|was|were} not checked as {count|a tender|tenders}, such as {path}. Name {count|it|them} to check {count|it|them}.',
  'files-other':
    '{count} other {count|file|files} in the folder (spreadsheets, presentations, pictures, archives, shortcuts, names without an extension and the like) {count|was|were} not checked, such as {path}. Save what belongs to the tender as .docx or PDF, unpack archives, replace shortcuts by the files, and give each name its extension.',
  'files-other-inside':
    '{count} {count|file|files} of other kinds (spreadsheets, presentations, pictures, archives) in archives {count|was|were} not checked, such as {path}. If one belongs to the tender, unpack it and save it as .docx or PDF.',
  'files-ignored':
    '{count} {count|document was|documents were} excluded by .gitignore or .tenderlintignore (--no-ignore checks {count|it|them}).',
  'files-unchanged':
    '{count} {count|document has|documents have} not changed since {ref} and {count|was|were} not checked.',
  'list-empty': 'The list {path} is empty and names no document. If it should, look at the command that writes it.',
  'list-is-document': '{path} is a document, not a list of files. To check it, name it without --files-from.',
  'list-unreadable': 'Cannot open the list {path} ({reason}). Check the path.',
  'stdin-empty': 'Nothing came by standard input. Look at the command in front of it.',
  'stdin-twice': 'Standard input cannot be a document and a list of documents: use either - or --files-from -.',
  'stdin-name-alone': '--stdin-name goes with -, for example: cat draft.docx | tenderlint - --stdin-name draft.docx',
  'stdin-too-large': 'Standard input is too large (limit {limit} MB). Save it as a file and try again.',
  'git-missing': '--changed-since needs git, which was not found.',
  'git-no-commit':
    'The repository has no commit {ref}. Name one that exists, such as origin/main (git fetch brings what was not fetched).',
  'git-no-history':
    'The repository has no commit {ref}: it holds the latest history only (a shallow clone). Run git fetch --unshallow, or let the CI fetch all (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0).',
  'git-failed':
    'git cannot compare with {ref} ({reason}). Run it inside of a repository and name a commit that exists, such as origin/main.',
  'gate-partial':
    'Not completed (exit code 2): {count} {count|document was|documents were} not read whole, such as {path} (--fail-on-partial).',
  'help-fail-on-partial': 'count a document that was not read completely as not checked: exit code 2',
  'help-files-from': 'read the paths to check from this file, one per line; - for standard input',
  'help-stdin-name': 'name in reports of the document read from standard input (written as -)',
  'help-changed-since': 'check only documents changed since this git commit, such as origin/main',
  'help-no-ignore': 'do not apply .gitignore and .tenderlintignore',
  'help-completion': 'write a shell completion script',
  'help-shell': 'kind of shell: {choices}',
  'gate-failed': 'Not all checked (exit code 2): {count} not checked, such as {path}.',
  'gate-errors': 'Does not pass (exit code 1): {error} {error|error|errors} (--fail-on {failOn}).',
  'gate-both':
    'Does not pass (exit code 1): {error} {error|error|errors}, {warning} {warning|warning|warnings} (--fail-on warning).',
  'gate-warnings': 'Does not pass (exit code 1): {warning} {warning|warning|warnings} (--fail-on warning).',
  'gate-max-warnings':
    'Does not pass (exit code 1): {warning} {warning|warning|warnings}, more than --max-warnings {max}.',
  'gate-suppressions': 'Does not pass (exit code 1): unused waivers (--stale-waivers error).',
  'gate-no-rule': 'Not all done (exit code 2): a waiver names a rule that does not exist.',
  'gate-no-waivers':
    'Not all done (exit code 2): --stale-waivers error, but no waiver file: neither --waivers nor a config names one.',
  'gate-prune': 'Not all done (exit code 2): the baseline was not written; what is fixed is still in it.',
  'gate-reports': 'Not all done (exit code 2): a report was not written.',
  'gate-copies': 'Not all done (exit code 2): a commented copy was not written.',
}
