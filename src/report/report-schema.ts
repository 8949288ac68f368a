/**
 * The JSON report as a zod schema. Other tools read the report, so a field is added here first and never changes its
 * meaning within a version. `report.schema.json` is made from it (test/report/schema.test.ts holds them together).
 */
import { z } from 'zod'
import { FORMATS, STATUSES } from '../facts/document.ts'
import { GUARDS, LIMBS, MOST_DISMISSALS, SEVERITIES } from '../facts/finding.ts'
import { KINDS, REGIMES } from '../facts/profile.ts'
import { ASIDES, ROLES } from '../tree/nodes.ts'

const count = z.int().min(0)
const box = z.array(z.number()).length(4)

const location = z
  .strictObject({
    page: z.int().min(1).nullable().describe('Physical page; null for formats without pages.'),
    pageIsEstimate: z.boolean(),
    pageLabel: z
      .string()
      .optional()
      .describe('Number that the page prints, or label that a viewer shows for it (.pdf), where it is another.'),
    part: z.enum(ASIDES).optional().describe('Where it is not the running text.'),
    section: z.array(z.string()).describe('Titles of the sections around it, highest first.'),
    role: z.enum(ROLES),
    clause: z.string().nullable().describe('Printed number of the clause.'),
    paragraph: count.nullable().describe('Index of the body paragraph from 0 (.docx).'),
    table: z
      .strictObject({
        index: z.int().min(1),
        row: z.int().min(1),
        column: z.int().min(1),
        header: z.string().nullable().describe('Title of the column.'),
        number: z.string().optional().describe('Number that the row gives itself, where it is another.'),
        name: z.string().optional().describe('What the row is about, where a cell says so.'),
      })
      .nullable(),
    rows: z.array(z.int().min(1)).length(2).optional().describe('First and last row of a region of a table.'),
    sourceLine: z.int().min(1).optional().describe('Line of the file on which the paragraph begins (.txt, .md).'),
    line: z.int().min(1).describe('In the text projection, as offset.'),
    column: z.int().min(1),
    offset: z.array(count).length(2).describe('UTF-16 units of the text projection, end exclusive.'),
    box: z.union([box, z.array(box), z.null()]).describe('Points, origin top left; several where a line breaks.'),
  })
  .meta({ id: 'location' })

const finding = z
  .strictObject({
    ruleId: z.string(),
    category: z.string(),
    limb: z.enum(LIMBS),
    severity: z.enum(SEVERITIES),
    message: z.string(),
    advice: z.string(),
    question: z.string().nullable(),
    basis: z.array(z.string()).describe('Ids in the law library.'),
    match: z.string().describe('The words that decide.'),
    excerpt: z.string().describe('The sentence or item around them.'),
    location,
    fingerprint: z.string(),
    demand: z.string().describe('Findings of one document, or of one package, with the same demand share it.'),
    also: z
      .array(z.strictObject({ path: z.string(), location }))
      .optional()
      .describe('Where the demand stands in other documents of the package; at most 10 places.'),
    ocr: z.literal(true).optional().describe('The words were recognised in a picture (OCR), so they may be wrong.'),
    confidence: z.number().min(0).max(1).optional().describe('How sure the recognition of the line is.'),
    hidden: z.literal(true).optional().describe('Some of the words are not seen unless asked for (hidden text).'),
    struck: z.literal(true).optional().describe('The words are struck through, all of them.'),
    rewordedFrom: z
      .strictObject({ match: z.string(), fingerprint: z.string() })
      .optional()
      .describe(
        'What it was before it was put in other words: known from the baseline or, in a diff, from the old version.',
      ),
    suppressed: z
      .strictObject({
        kind: z.enum(['waiver', 'baseline']),
        reason: z.string(),
        owner: z.string().optional().describe('Who answers for a waiver.'),
        expires: z.string().optional().describe('Last day on which a waiver holds.'),
      })
      .nullable(),
  })
  .meta({ id: 'finding' })

const dismissal = z
  .strictObject({
    ruleId: z.string(),
    guard: z.enum(GUARDS),
    reason: z.string(),
    match: z.string(),
    location,
  })
  .meta({ id: 'dismissal' })

const profile = z
  .strictObject({
    regime: z.enum(REGIMES),
    mandatory: z.boolean(),
    kind: z.enum(KINDS).nullable(),
    method: z.string().nullable(),
    importsAllowed: z.boolean(),
    innovation: z.boolean(),
    from: z.record(z.string(), z.string().nullable()).describe('The sentence each value was read from.'),
    in: z
      .record(z.string(), z.string())
      .optional()
      .describe('The document of the package that the sentence stands in, where it is another one.'),
    inferred: z
      .array(z.string())
      .optional()
      .describe('Fields that no line of the document names: their values follow from the words of several.'),
    assumed: z
      .array(z.string())
      .optional()
      .describe('Fields of which nothing in the document tells: the value is that of most documents.'),
  })
  .meta({ id: 'profile' })

const project = z
  .strictObject({
    name: z.string().nullable(),
    number: z.string().nullable(),
    buyer: z.string().nullable(),
    agency: z.string().nullable(),
    budget: z.string().nullable(),
  })
  .meta({ id: 'project' })

/** What the JSON report says of one document. */
export const documentSchema = z.strictObject({
  path: z.string(),
  package: z.string().optional().describe('The tender that the document was judged as a part of: --package.'),
  sha256: z.string().nullable().describe('null where the bytes could not be read.'),
  format: z.enum(FORMATS).nullable(),
  pages: count.nullable(),
  characters: count.describe('Characters of the text, without white space.'),
  status: z.enum(STATUSES),
  error: z.string().optional().describe('Why the document failed.'),
  errorCode: z.string().optional().describe('Names the sentence in `error`, whatever the language.'),
  profile: profile.nullable(),
  project: project.nullable(),
  notes: z.array(z.string()),
  noteCodes: z.array(z.string()).optional().describe('Name the sentences in `notes`, whatever the language.'),
  findings: z.array(finding),
  dismissed: z.array(dismissal).max(MOST_DISMISSALS),
  dismissedMore: z.int().min(1).optional(),
})

const tool = z
  .strictObject({
    name: z.literal('tenderlint'),
    version: z.string(),
    rules: z.strictObject({ count, digest: z.string() }),
  })
  .meta({ id: 'tool' })

const skipped = z
  .strictObject({ count: z.int().min(1), first: z.string().describe('Path of one of them.') })
  .optional()
  .describe('Files of other kinds in the folders and archives, which were not checked.')

const shard = z
  .strictObject({
    index: z.int().min(1),
    total: z.int().min(1),
    order: z.array(z.string()).describe('The input paths of all shards in order.'),
    positions: z.array(count).describe('Where the documents of this report stand in `order`, from 0.'),
    settingsDigest: z.string().describe('Digest of what documents are judged by; shards of one run have the same.'),
    skipped,
  })
  .meta({ id: 'shard' })

const notice = z.string().optional().describe('What every reader must know: no finding is not a legal clearance.')

/** The JSON report; its JSON Schema is `report.schema.json`. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  tool,
  summary: z.strictObject({
    documents: count,
    failed: count,
    error: count,
    warning: count,
    info: count,
    suppressed: count,
  }),
  notice,
  skipped,
  interrupted: z.literal(true).optional().describe('The run was stopped: there are documents that are not in it.'),
  shard: shard.optional().describe('Only in the report of a part of a run (--shard).'),
  documents: z.array(documentSchema),
})

/** A line of a JSON Lines report. */
export const lineSchema = documentSchema.extend({
  version: z.literal(1),
  tool,
  notice,
  settingsDigest: z.string().optional().describe('Digest of what the document was judged by.'),
  packageDigest: z.string().optional().describe('Digest of all documents of its package.'),
})

/** The last line of a shard's JSON Lines: without it the report was cut off. */
export const shardLineSchema = z.strictObject({ version: z.literal(1), tool, notice, shard })

export type JsonLine = z.infer<typeof lineSchema>
export type Skipped = NonNullable<z.infer<typeof skipped>>
export type JsonShard = z.infer<typeof shard>
export type JsonReport = z.infer<typeof reportSchema>
export type JsonDocument = z.infer<typeof documentSchema>

/** The JSON Schema (draft 2020-12) of the report, and in its `$defs` that of a `line` of JSON Lines. */
export function reportJsonSchema(): object {
  const { $schema: _, $defs, ...line } = z.toJSONSchema(z.union([lineSchema, shardLineSchema]))
  const report = z.toJSONSchema(reportSchema)
  return { ...report, $defs: { ...report.$defs, ...$defs, line } }
}
