/** The form of rule files, and what is said when one breaks it. Loaded only where YAML is read. */
import { z } from 'zod'
import type { Check } from '../checks/check.ts'
import { CHECKS } from '../checks/compile.ts'
import { PLACES } from '../checks/place.ts'

const severity = z.enum(['error', 'warning', 'info'])
const place = z.enum(PLACES)
const guardName = z.enum(['quotation', 'form', 'exception', 'function'])
const words = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform(value => (Array.isArray(value) ? value : [value]))
const line = z.string().trim().min(1)

/** A condition: the names of checks with their options, and `all`, `any`, `not`. */
const condition: z.ZodType<Record<string, unknown>> = z.lazy(() =>
  z
    .strictObject({
      ...(Object.fromEntries(
        Object.entries(CHECKS).map(([name, check]) => [name, (check as Check<unknown>).schema(z).optional()]),
      ) as Record<string, z.ZodType>),
      all: z.array(condition).min(1).optional(),
      any: z.array(condition).min(1).optional(),
      not: z.array(condition).min(1).optional(),
    })
    .refine(one => Object.keys(one).length > 0, {
      error: 'a condition names at least one check',
      // An unknown check was said already.
      when: ({ issues }) => issues.length === 0,
    }),
)

const combination = {
  in: z.array(place).min(1).optional(),
  all: z.array(condition).optional(),
  any: z.array(condition).min(1).optional(),
  not: z.array(condition).optional(),
}

const region = z.strictObject({ open: words, least: z.number().int().min(1), share: z.number().min(0).max(1) })

const bilingual = z.strictObject({ zh: line, en: line })
const ruleWords = { title: line, message: line, advice: line, question: line.nullable().default(null) }

const ruleCase = z.strictObject({ in: place, text: line, because: line.optional(), document: line.optional() })

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  limb: z.enum(['unreasonable-conditions', 'market-share-and-track-record', 'beyond-need', 'tailored-to-product']),
  category: z.string().min(1),
  ...ruleWords,
  en: z.strictObject(ruleWords),
  severity: z.strictObject({
    default: severity,
    ...(Object.fromEntries(PLACES.map(name => [name, severity.optional()])) as Record<string, z.ZodType>),
    raise: z.array(z.strictObject({ to: severity, ...combination })).default([]),
  }),
  basis: z.array(z.string()).min(1),
  in: z.array(place).min(1),
  find: z.array(z.strictObject({ words, ...combination, region: region.optional() })).min(1),
  except: z.array(z.strictObject({ guard: guardName, because: bilingual, ...combination })).default([]),
  unguarded: z.array(guardName).default([]),
  'yields-to': z.array(z.string()).default([]),
  cases: z.strictObject({ hits: z.array(ruleCase).min(5), passes: z.array(ruleCase).min(5) }),
})

export const guardsSchema = z.array(z.strictObject({ because: bilingual, ...combination })).min(1)

export const lexiconSchema = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), words)

export const lawSchema = z.strictObject({
  instrument: line,
  short: line,
  number: z.string(),
  effective: z.string(),
  provisions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        article: z.string(),
        text: line,
        status: z.enum(['verified', 'secondary', 'unverified']),
        regime: z.string().nullable(),
        validUntil: z.iso.date().nullable().default(null),
      }),
    )
    .min(1),
})

const role = z.enum(PLACES.filter(name => name !== 'mark') as [Exclude<(typeof PLACES)[number], 'mark'>])
const words0 = z.array(z.string().min(1))

export const vocabularySchema = z.strictObject({
  roles: z.array(
    z.strictObject({
      role,
      headings: words0.default([]),
      columns: z.array(words0).default([]),
      under: z.array(role).optional(),
    }),
  ),
  marked: words0.default([]),
  profile: z.array(
    z.strictObject({
      field: z.string(),
      value: z.union([z.string(), z.boolean()]),
      words: words0,
      not: words0.optional(),
      weight: z.number().optional(),
    }),
  ),
  project: z.array(z.strictObject({ field: z.string(), labels: words0 })),
})

export type RuleFile = z.infer<typeof ruleSchema>
export type VocabularyFile = z.infer<typeof vocabularySchema>
