/** The sentences in English; the compiler holds them to the keys of zh.ts. */
import { en as annotate } from './en-annotate.ts'
import { en as commands } from './en-commands.ts'
import { en as formats } from './en-formats.ts'
import { en as gate } from './en-gate.ts'
import { en as heldFiles } from './en-held-files.ts'
import { en as help } from './en-help.ts'
import { en as html } from './en-html.ts'
import { en as limits } from './en-limits.ts'
import { en as machine } from './en-machine.ts'
import { en as man } from './en-man.ts'
import { en as ocr } from './en-ocr.ts'
import { en as reading } from './en-reading.ts'
import { en as rules } from './en-rules.ts'
import { en as scale } from './en-scale.ts'
import { en as tender } from './en-tender.ts'
import { en as verify } from './en-verify.ts'
import { en as watch } from './en-watch.ts'
import type { general as generalInChinese } from './zh.ts'

const general: Record<keyof typeof generalInChinese, string> = {
  'severity-error': 'error',
  'severity-warning': 'warning',
  'severity-info': 'info',
  'kind-goods': 'goods',
  'kind-services': 'services',
  'kind-works': 'works',
  'regime-procurement-law': 'Government Procurement Law',
  'regime-tendering-law': 'Tendering and Bidding Law',
  'regime-military': 'military procurement (Government Procurement Law by analogy)',
  'regime-other': 'outside both laws',
  'limb-unreasonable-conditions': 'unreasonable conditions',
  'limb-market-share-and-track-record': 'market share and track record',
  'limb-beyond-need': 'beyond the actual need',
  'limb-tailored-to-product': 'tailored to a product',
  'role-cover': 'cover',
  'role-notice': 'notice',
  'role-instruction': 'instructions',
  'role-qualification': 'qualification',
  'role-evaluation': 'evaluation',
  'role-requirement': 'requirements',
  'role-contract': 'contract',
  'role-form': 'forms',
  'role-other': 'other parts',
  'role-mark': '★ clauses',
  'guard-quotation': 'quotes a prohibition',
  'guard-form': 'form',
  'guard-exception': 'lawful exception',
  'guard-function': 'describes what is bought',
  'project-number': 'project {number}',
  'page-count': '{pages} {pages|page|pages}',
  'label-why': 'Why',
  'label-law': 'Law',
  'label-advice': 'Instead',
  'label-question': 'Decide',
  'label-also': 'Also at',
  'label-note': 'note',
  'label-failed': 'not checked',
  'place-page': 'p. {page}',
  'place-page-estimate': 'about p. {page}',
  'place-page-label': '{page} (numbered {label})',
  'place-line': 'line {line}',
  'place-row': 'table row {row}',
  'place-row-number': 'no. {number}',
  'place-row-name': 'table row {row} ({name})',
  'place-rows-apart': 'table rows {rows}',
  'place-rows-apart-name': 'table rows {rows} ({name})',
  'place-rows': 'table rows {first}–{last}',
  'nothing-found': 'Nothing found.',
  'nothing-found-partial': 'Nothing found in what was read.',
  'nothing-found-else': 'Nothing found but what is waived or known from the baseline.',
  'nothing-found-partial-else': 'Nothing found in what was read but what is waived or known from the baseline.',
  'clean-not-listed':
    'In {count} more {count|document|documents} nothing was found; {count|it is|they are} not listed (--verbose lists {count|it|them}).',
  'same-as-above': 'as above (law and rewrite too)',
  'look-first': 'Look at these three first',
  'look-first-places': '{count} {count|place|places}',
  'dismissed-title': 'Words that look like findings and were let pass ({count})',
  'dismissed-more': '{count} more {count|is|are} not listed.',
  summary: 'Documents: {documents}; errors: {error}, warnings: {warning}, infos: {info}',
  'summary-demands': ' (entries after equal demands are joined: {count})',
  'summary-suppressed': ', {count} not counted (waived or in the baseline)',
  'summary-partial': '; read in part: {count} (see the notes)',
  'summary-failed': '; not checked: {count} ({paths})',
  'summary-more-paths': '{paths} …',
  'no-clearance': 'No finding is not a legal clearance.',
  'rules-left-out':
    '{count} of {total} rules {count|was|were} switched off and not looked for (--only, --skip or a config).',
  'usage-unknown-option': 'There is no option {option}.',
  'usage-unknown-command': 'There is no command {name}.',
  'usage-missing-paths': 'Nothing to check. Name a file or a folder, for example: tenderlint tender.docx',
  'usage-dashes': '{typed} does not begin with hyphens but with another dash. The option is {option}',
  'usage-stray-quote':
    'There is a quotation mark in the path: {path}. Write no \\ at the end of a folder in quotes: what follows would become part of the path.',
  'usage-chinese-quotes': 'These quotation marks are not those of a command line. Write: "{path}"',
  'usage-blanks': 'The path holds blanks; put it in quotes: "{path}"',
  'usage-missing-argument': '<{name}> is missing.',
  'usage-missing-value': 'The option {option} needs a value.',
  'usage-empty-value':
    'The value of {option} is empty (most likely a variable of a script is not set). Give a value, or leave the option out.',
  'usage-empty-argument':
    'One of the arguments is empty (most likely a variable of a script is not set). Write it, or leave it out.',
  'usage-excess': 'There are too many arguments.',
  'usage-one-file': 'read shows one file. Name the file.',
  'usage-value': '{option} cannot be “{value}”; it can be: {choices}.',
  'usage-number': '{option} takes a whole number from 0, not “{value}”.',
  'usage-date': '{option} takes a date like 2026-05-31, not “{value}”.',
  'usage-did-you-mean': 'Did you mean {candidates}?',
  'usage-hint': 'All options: tenderlint --help',
  'usage-other': 'Bad arguments: {reason}',
  'rule-unknown': 'There is no rule {rule}. All rules: tenderlint rules',
  'rule-none': '--only and --skip leave no rule; nothing would be checked.',
  'rules-folder-missing': 'There is no folder of rules {path}. Check the path.',
  'rules-folder-empty': 'The folder of rules {path} holds none (.yaml). Check the path.',
  'rules-broken': 'The rule files have {count} {count|mistake|mistakes}; nothing was checked:',
  'output-form':
    '“{value}” does not say which report is meant. --output takes FORMAT=FILE, for example junit=report.xml. Formats: {formats}. For a copy of a Word or PDF draft with comments: --annotate DIR.',
  'output-folder': '{path} is a folder; name a file, for example {path}/report.{format}',
  'output-input': '{path} is read by this run; no report is written over it. Choose another name for the report.',
  'output-kept':
    '{path} ends like a document or a config, which a {format} report is not. Choose another name for the report.',
  'output-same': '{path} cannot hold two reports ({formats}). Write them into different files.',
  'path-empty':
    'One of the paths is empty, probably a variable of a script without a value. Type . for the working folder.',
  'output-busy':
    'Another run (process {process}) is writing {path}; nothing was checked. Use another file, or wait until it is done.',
  'output-shared':
    'Another program wrote to {path} meanwhile; it holds lines of both. Choose another name, or wait until the other run is done.',
  'output-failed':
    'Cannot write {path} ({reason}). Check that its folder exists and can be written, and that the disk has room.',
  'output-two': 'Only one report can go to the screen ({formats}). Write the others with --output FORMAT=FILE.',
  unexpected: 'The program failed: {reason}',
  'explain-limb': 'Limb',
  'explain-severity': 'Level',
  'explain-where': 'Where',
  'explain-wordings': 'What it says of single kinds',
  'explain-lawful': 'Lawful, or not to be reported here',
  'explain-lawful-everywhere': 'What no rule reports',
  'explain-hits': 'Reported, for example',
  'explain-passes': 'Not reported, for example',
  'severity-default': '{severity} by default',
  'severity-at': '{severity} in {places}',
  'list-separator': ', ',
  'clause-separator': '; ',
  'test-missed': 'missed',
  'test-false-alarm': 'false alarm',
  'read-page': 'Page',
  'read-number': 'Number',
  'read-role': 'Part',
  'read-text': 'Text',
  'part-header': 'header',
  'part-footer': 'footer',
  'part-footnote': 'footnote',
  'part-endnote': 'endnote',
  'part-textbox': 'text box',
  'part-embedded': 'embedded file',
  'rules-total': '{count} {count|rule|rules}. More about one: tenderlint explain {example}',
  'explain-none': '…',
  'explain-words': 'this',
  'test-passed': '{rules} {rules|rule|rules}, {cases} {cases|case|cases}, all as expected.',
  'test-failed':
    '{rules} {rules|rule|rules}, {cases} {cases|case|cases}: {missed} missed, {alarms} false {alarms|alarm|alarms}.',
  'cite-provision': '{law}, {article}',
  'cite-remarks': ' ({remarks})',
  'cite-wording': ': “{text}”',
  'cite-unverified': 'not verified',
  'cite-secondary': 'second-hand',
  'cite-by-analogy': 'by analogy',
  'cite-expired': 'term ran out on {day}; check whether it was extended',
  'cite-valid-until': 'valid until {day}',
  'list-comma': ', ',
}

/** All of them. */
export const en = [
  general,
  annotate,
  commands,
  formats,
  gate,
  heldFiles,
  help,
  rules,
  html,
  limits,
  machine,
  man,
  ocr,
  reading,
  scale,
  tender,
  verify,
  watch,
] as const
