/** The sentences in English about many documents: cache, shards, interrupted runs, progress, tenders. */
import type { zh } from './zh-scale.ts'

export const en: Record<keyof typeof zh, string> = {
  'help-cache':
    'keep results, and do not read a file again while it, the rules and the options stay the same (by default in your own cache folder)',
  'help-cache-location': 'folder in which results are kept; switches --cache on',
  'help-shard':
    'check only part I of N, split by content, so that several machines can share the work, such as 1/4; tenderlint merge joins the reports',
  'help-merge':
    'join the reports (JSON or JSONL) of parts into those of one run, in any format; give the rules and options of the check again',
  'help-merge-reports': 'JSON or JSONL reports to join',
  'shard-form':
    '--shard is written like 1/4 (the first of 4 parts; the first number is at most the second), not "{value}".',
  'shard-not-with': '{option} has to see all documents and cannot be used with --shard.',
  'merge-nothing':
    'No report fits {path}; nothing was merged. Check the folder and the names, and whether the parts wrote their reports.',
  'merge-unreadable': 'Cannot open the report {path} ({reason}). Check the path. Nothing was merged.',
  'merge-no-report': '{path} is not a JSON or JSONL report of tenderlint; nothing was merged:',
  'merge-baseline':
    '{path} is a baseline and no report; nothing was merged. Give reports written with --format json or --format jsonl.',
  'report-other': 'this is {kind}; give a report that was written with --format json or --format jsonl',
  'report-kind-sarif': 'a SARIF report',
  'report-kind-gitlab': 'a code quality report of GitLab',
  'report-kind-diff': 'what tenderlint diff writes',
  'report-kind-html': 'an HTML page',
  'report-kind-xml': 'an XML file',
  'report-kind-zip': 'an archive, a Word document or an Excel workbook',
  'report-kind-pdf': 'a PDF document',
  'report-kind-json': 'another JSON file',
  'report-not-json': 'not JSON from here on; give a report that was written with --format json or --format jsonl',
  'report-odd-line':
    'this is not the result of a document; a file holds one JSON report, or JSON Lines with one result per line',
  'report-blank': 'the file is empty; the run that writes it may not have been finished',
  'resume-odd-line': 'this line is not the result of a document as --format jsonl writes it',
  'merge-cut':
    'The report {path} is not complete; nothing was merged. Finish that run with --resume, or do this part again.',
  'merge-interrupted':
    'The report {path} comes from a run that was interrupted and lacks documents; nothing was merged. Finish that run.',
  'merge-no-shard':
    '{path} does not say which part it is (it may not have been finished) and cannot be merged with the others. Do this part again.',
  'merge-other-run':
    '{path} and {other} are not parts of one run: their number of parts or list of documents differs. Nothing was merged. Do the parts again on the same documents.',
  'merge-doubled': 'Part {index}/{total} is there twice: {other} and {path}. Nothing was merged. Give one of them.',
  'merge-missing': 'Part {shards} is missing; nothing was merged. Add its report.',
  'merge-lost':
    '{path} is in none of the parts (it may have changed meanwhile). Nothing was merged. Do the parts again on the same documents.',
  'merge-twice': '{path} is in two reports: {other} and {report}. Nothing was merged. Give one of them.',
  'merge-languages':
    'The reports {path} and {other} are in two languages. Nothing was merged. Do the check of {other} again with --lang {language}.',
  'merge-language':
    'The report {path} is in the language {language}, not in the one to be written. Nothing was merged. Leave --lang out, or do that check again in the language to be written.',
  'merge-other-version':
    'The report {path} was made by version {made}; this is {now}. Nothing was merged. Use one version.',
  'merge-other-rules':
    'The report {path} was made with other rules ({made} of them) than now ({now}). Nothing was merged. Give the --rules, --only, --skip, --policy, --config of the check again.',
  'merge-changed-rules':
    'The report {path} has as many rules as now ({now}), but with other severities or another content. Nothing was merged. Give the --policy, --config, --rules of the check again.',
  'merge-other-options':
    'The report {path} was made with other options or another build of the program. Nothing was merged. Give the --regime, --kind, --revisions and other options of the check again.',
  'help-resume':
    'continue an interrupted run from FILE, the JSON Lines report it wrote; unchanged documents are not read again. With --output jsonl=FILE naming the same file, repeat one command until it is done',
  'gate-interrupted':
    'Interrupted (exit code 2): only {done} of {found} {found|document|documents} {done|was|were} finished.',
  'interrupted-again': 'What is finished is in {path}. To continue, run the same command again.',
  'interrupted-go-on': 'What is finished is in {path}. To continue, run the same command with --resume {path}.',
  'interrupted-next-time':
    'The report contains only the finished documents. With --output jsonl=FILE, an interrupted run can be finished by --resume; or use --cache.',
  'interrupted-cached': 'What is finished is remembered (--cache). To continue, run the same command again.',
  'interrupted-at-once': 'The report holds no document. Run the same command again.',
  'interrupted-nothing': 'Interrupted; nothing was written.',
  resumed:
    'The results of {count} {count|document|documents} are taken from {path}; {count|it was|they were} not read again.',
  'resume-needs-texts':
    'The {count} {count|document|documents} finished in {path} {count|was|were} read again: the HTML report (or the commented copies) needs the text of documents, which {path} does not hold. A report of more than {most} documents goes without texts, and one in another format needs none; finished documents are then not read again.',
  'resume-unreadable':
    'Cannot open {path}, the report to continue from ({reason}). Check the path. Nothing was checked.',
  'resume-no-report':
    '{path} is not a JSON Lines report of tenderlint; a run cannot continue from it. Nothing was checked:',
  'resume-other-options':
    '{path} was made with other rules, options, language or version; a run cannot continue from it. Use the options of that run, or leave --resume out to start over.',
  'stdout-failed':
    'The report could not be written completely ({reason}). Check whether the disk has room, or write elsewhere with --output.',
  'cache-unwritable':
    'Some results could not be kept ({reason}); this check is not affected. Check whether the cache folder {path} can be written to and the disk has room.',
  // A tender in several documents.
  'help-package':
    'check the documents of one tender together: each folder is one tender, the files named directly are one, and so is each archive',
  'tender-incomplete':
    '{paths} of the same tender could not be read, so what it requires (qualifications, budget) was not known when this document was judged. Fix that first, then check again.',
  'tender-method':
    'This document gives the method as "{here}", {path} as "{there}"; the latter counts here. Make them agree.',
  'tender-budget':
    'This document gives the budget or price limit as "{here}", {path} as "{there}"; the latter counts here. Check which is right.',
  'tender-number':
    'This document gives the project number as "{here}", {path} as "{there}". Check whether they belong to one tender.',
  'tender-several':
    'The folders in {folder} name different projects, so they seem to be several tenders, but they were judged as one. If each folder is one tender, write: tenderlint "{folder}/*" --package',
  'tender-part':
    '{name} is one tender of {all} documents, of which only {count} {count|is|are} checked now; what the others say is not known. Name the folder to check them together.',
  'tender-name': 'tender: {name}',
  'column-package': 'Tender',
  'tender-place': '{path} {place}',
  // How far a run is, and how long its steps took.
  progress: '{done}/{total} {total|document|documents}  {pages} {pages|page|pages}',
  'progress-seconds': 'about {seconds} s left',
  'progress-minutes': 'about {minutes} min left',
  'timing-title': 'Time (seconds)',
  'timing-rules': 'load rules',
  'timing-documents': 'check documents',
  'timing-parse': '  read (sum over documents, as below)',
  'timing-section': '  find sections',
  'timing-classify': '  recognise parts and profile',
  'timing-lint': '  judge by the rules',
  'timing-slowest': '  slowest document',
  'timing-report': 'write reports',
  'timing-whole': 'whole run',
}
