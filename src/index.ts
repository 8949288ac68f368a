/** tenderlint as a library: the eight steps, in the order in which a document goes through them. */

// biome-ignore-start assist/source/organizeImports: the order is the program
// 1. Rule folders → rules.
export { loadRules } from './rules/load-rules.ts'
// 2. Paths → one VFile per document, with its bytes.
export { readFiles } from './read/read-files.ts'
// 3. Bytes → flat tree; the file's value becomes the text projection.
export { parse } from './parse/parse.ts'
// 4. Flat tree → nested sections, clauses, tables. (4 to 6 are unified plugins.)
export { section } from './transform/section.ts'
// 5. What each section is for, what kind of purchase the document is.
export { classify } from './transform/classify.ts'
// 6. Rules × tree → findings, as messages on the file.
export { lint } from './transform/lint.ts'
// 7. What a person has answered for is marked as suppressed.
export { waive } from './gate/waive.ts'
// 8. Files → a report, and the number a pipeline decides by.
export { report } from './report/report.ts'
export { exitCodeOf } from './report/exit-code.ts'

// Steps 3 to 6 on the documents of one tender, each in the light of the others.
export { lintTender } from './batch/check-tender.ts'
export type { LintTenderOptions } from './batch/check-tender.ts'

// What an HTML report shows of a document: set `file.data.view` to it before the tree is let go.
export { viewOf } from './facts/reading-view.ts'

// What the steps speak of.
export { readWaivers } from './gate/read-waivers.ts'
export type { Waiver, Waivers } from './gate/read-waivers.ts'
export type { WaiveOptions, WaiveResult } from './gate/waive.ts'
export { findingsOf } from './facts/finding.ts'
export { REPORT_FORMATS } from './report/report.ts'
export type { ReportFormat } from './report/report.ts'
export type { ReportOptions } from './report/reporter.ts'
export type { ExitPolicy } from './report/exit-code.ts'
export type { Language } from './language/say.ts'
export type { ReadOptions, Revisions } from './parse/reader.ts'
export type { Provision, Rule, RuleSet } from './rules/types.ts'
export type { ClassifyOptions } from './transform/classify.ts'
export type { ProfileOverrides } from './facts/profile.ts'
export type { DocumentFacts, Format, Note, Status } from './facts/document.ts'
export type { Dismissal, Finding, FindingMessage, Limb, Location, Severity, Suppression } from './facts/finding.ts'
export type { Box, Turn, Turned } from './tree/box.ts'
export type * from './tree/nodes.ts'
export type { Kind, Profile, Project, Regime } from './facts/profile.ts'
// biome-ignore-end assist/source/organizeImports: the order is the program
