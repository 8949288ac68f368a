/** The form of rule files, and what is said when one breaks it. Loaded only where YAML is read. */
import { z } from 'zod'
import type { Check } from '../../checks/check.ts'
import { CHECKS } from '../../checks/compile.ts'
import { PLACES } from '../../checks/place.ts'
import { GUARDS, LIMBS, SEVERITIES } from '../../facts/finding.ts'
import { LIKE_SCOPE, SCOPES } from '../basis.ts'

const severity = z.enum(SEVERITIES)
const place = z.enum(PLACES)
const guardName = z.enum(GUARDS)
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
      error: 'condition-empty',
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

const region = z.strictObject({
  open: words,
  narrow: z
    .array(z.strictObject({ words, below: z.number().positive().optional(), from: z.number().positive().optional() }))
    .optional(),
  least: z.number().int().min(1),
  share: z.number().min(0).max(1),
  unless: z.strictObject({ here: words, anywhere: words }).optional(),
})

const bilingual = z.strictObject({ zh: line, en: line })
const ruleWords = { title: line, message: line, advice: line, question: line.nullable().default(null) }

const law = z.array(z.strictObject({ of: z.array(z.string()).min(1), zh: line, en: line })).min(1)

const ruleCase = z.strictObject({
  in: place,
  text: line,
  because: z.union([line, bilingual]).optional(),
  document: line.optional(),
  example: z.boolean().optional(),
})

/** A hit may say which message it is to be told with. */
const hit = ruleCase.extend({ says: line.optional() })

const raise = z.array(z.strictObject({ to: severity, ...combination }))
const places = Object.fromEntries(PLACES.map(name => [name, severity.optional()])) as Record<string, z.ZodType>
const adjustments = z.array(z.strictObject({ from: severity, to: severity, ...combination })).min(1)
const ownWords = { message: line.optional(), advice: line.optional(), question: line.nullable().optional() }
const wordings = z.array(
  z.strictObject({
    ...combination,
    ...ownWords,
    category: z.string().min(1).optional(),
    basis: z.array(z.string()).min(1).optional(),
    law: law.optional(),
    en: z.strictObject(ownWords).default({}),
  }),
)
const find = z.strictObject({ words, ...combination, region: region.optional() })
const except = z.strictObject({ guard: guardName, because: bilingual, ...combination })

/** Parts that a new rule may have and a change may set. */
const parts = {
  category: z.string().min(1),
  basis: z.array(z.string()).min(1),
  in: z.array(place).min(1),
}
const policies = z.strictObject({ 'national-law': adjustments.optional(), strict: adjustments.optional() }).optional()

/** A file of `rules/<limb>/`. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  limb: z.enum(LIMBS),
  ...parts,
  ...ruleWords,
  en: z.strictObject(ruleWords),
  law: law.optional(),
  wordings: wordings.default([]),
  // A word for all places stands for the table with that word alone.
  severity: z.preprocess(
    one => (typeof one === 'string' ? { default: one } : one),
    z.strictObject({ default: severity, ...places, raise: raise.default([]) }),
  ),
  policies,
  find: z.array(find).min(1),
  except: z.array(except).default([]),
  unguarded: z.array(guardName).default([]),
  further: z.strictObject(combination).optional(),
  'yields-to': z.array(z.string()).default([]),
  cases: z.strictObject({ hits: z.array(hit).min(5), passes: z.array(ruleCase).min(5) }),
})

const changedWords = {
  title: line.optional(),
  ...ownWords,
}

/** A change to a rule that exists: what is given replaces, `find`, `except`, `wordings` and `cases` are added. */
export const changeSchema = z.strictObject({
  extends: z.string().min(1),
  off: z.boolean().default(false),
  category: parts.category.optional(),
  basis: parts.basis.optional(),
  in: parts.in.optional(),
  ...changedWords,
  en: z.strictObject(changedWords).default({}),
  law: law.optional(),
  wordings: wordings.default([]),
  /** A word for all places, or a table laid over that of the rule. */
  severity: z
    .union([severity, z.strictObject({ default: severity.optional(), ...places, raise: raise.default([]) })])
    .optional(),
  policies,
  find: z.array(find).default([]),
  except: z.array(except).default([]),
  unguarded: z.array(guardName).optional(),
  further: z.strictObject(combination).optional(),
  'yields-to': z.array(z.string()).optional(),
  cases: z
    .strictObject({ hits: z.array(hit).default([]), passes: z.array(ruleCase).default([]) })
    .default({ hits: [], passes: [] }),
})

/** A file of `rules/guards/`. */
export const guardsSchema = z.array(z.strictObject({ because: bilingual, ...combination })).min(1)

/** A file of `rules/lexicon/`: name → words. */
export const lexiconSchema = z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), words)

/** Words of one's own may say whom a provision binds, but not what looks like a known scope and is none. */
function knownScope({ value, issues }: z.core.ParsePayload<string>) {
  if (LIKE_SCOPE.test(value) && !(SCOPES as readonly string[]).includes(value))
    issues.push({ code: 'custom', input: value, params: { scopes: SCOPES } })
}

/** A file of `rules/law/`. */
export const lawSchema = z.strictObject({
  instrument: line,
  short: line,
  number: z.string(),
  effective: z.string(),
  /** Where the words of `effective` begin with another day: that of issue, or of a law as it was before it was amended. */
  effectiveFrom: z.iso.date().optional(),
  /** For those who read the program in English: what it is called, and since when it holds where that is said in words. */
  en: z.strictObject({ name: line, effective: line.optional() }).optional(),
  provisions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        article: z.string(),
        text: line,
        status: z.enum(['verified', 'secondary', 'unverified']),
        regime: z.string().check(knownScope).nullable(),
        remark: bilingual.optional(),
        validUntil: z.iso.date().nullable().default(null),
      }),
    )
    .min(1),
})

export type ChangeFile = z.infer<typeof changeSchema>
export type RuleFile = z.infer<typeof ruleSchema>
