/** The form of a baseline file: which findings were known, by document. */
import { z } from 'zod'

const known = z.strictObject({
  ruleId: z.string(),
  fingerprint: z.string(),
  match: z.string().describe('For the person who reads it; the fingerprint decides.'),
  section: z
    .array(z.string())
    .optional()
    .describe('Titles around it: what is new at this place may be it in other words.'),
  clause: z.string().optional(),
  row: z.string().optional().describe('What its row is about.'),
})

/** A baseline file. */
export const baselineSchema = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({
    name: z.literal('tenderlint'),
    version: z.string(),
    rules: z.strictObject({ count: z.int().min(0), digest: z.string() }),
  }),
  documents: z.array(
    z.strictObject({
      path: z.string().describe('From the folder of the baseline.'),
      sha256: z.string(),
      findings: z.array(known),
    }),
  ),
})

export type BaselineFile = z.infer<typeof baselineSchema>
