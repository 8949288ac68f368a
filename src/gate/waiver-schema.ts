/** The form of a waiver file. A waiver without a reason, an owner or an end is refused: nobody would answer for it. */
import { z } from 'zod'

/** Number of characters that the words of a waiver have at least; fewer fit half of a tender. */
const SHORTEST_WORDS = 4
const MARKS = /[\p{P}\p{S}\s]/gu

const said = (error: string) => z.string({ error }).trim().min(1, { error })

/** A day that the calendar has. */
const day = z.iso.date({ error: 'waiver-expires' })

const waiver = z
  .strictObject({
    rule: said('waiver-rule').describe('Id of the rule, as `tenderlint rules` lists it.'),
    document: said('waiver-document')
      .optional()
      .describe('Path of the document or a pattern such as 2026/*.docx, from the folder of this file; or sha256:….'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, { error: 'waiver-sha256' })
      .optional()
      .describe('Digest of the document, as the JSON report has it: the waiver ends with the next edit.'),
    words: z
      .string()
      .refine(words => words.replace(MARKS, '').length >= SHORTEST_WORDS, { error: 'waiver-words-short' })
      .optional()
      .describe('The words of the one demand, as the report quotes them.'),
    fingerprint: said('waiver-fingerprint').optional().describe('Or its fingerprint, as the JSON report has it.'),
    reason: said('waiver-reason').describe('Why the demand may stay.'),
    owner: said('waiver-owner').describe('Who answers for it.'),
    expires: day.describe('Last day on which it holds, as 2027-01-31.'),
  })
  .refine(one => (one.document === undefined) !== (one.sha256 === undefined), { error: 'waiver-which-document' })
  .refine(one => !/^sha256:/i.test(one.document ?? '') || /^sha256: *[0-9a-f]{64}$/i.test(one.document!), {
    error: 'waiver-sha256',
    path: ['document'],
  })
  .refine(one => (one.words === undefined) !== (one.fingerprint === undefined), { error: 'waiver-which-words' })

/** A waiver file. */
export const waiversSchema = z.strictObject({ waivers: z.array(waiver) })

export type WaiversFile = z.infer<typeof waiversSchema>
