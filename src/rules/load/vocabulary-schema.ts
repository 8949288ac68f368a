/** The form of a file of `rules/vocabulary/`: the words by which sections, columns and profiles are known. */
import { z } from 'zod'
import { faultOfPattern } from '../../checks/expressions/pattern.ts'
import { PLACES } from '../../checks/place.ts'
import { KINDS, type Profile, type Project, REGIMES } from '../../facts/profile.ts'
import { ROLES } from '../../tree/nodes.ts'
import { saidOtherwiseSchema } from './said-otherwise-schema.ts'
import { faultOfSynonym } from './synonym-faults.ts'

/** A regular expression without word lists; the sentence says what is wrong with one. */
const pattern = z.string().check(({ value, issues }) => {
  const error = faultOfPattern(value, {})
  if (error) issues.push({ code: 'custom', input: value, params: { error } })
})
const patterns = z.array(pattern.min(1))
const role = z.enum(ROLES)
const texts = z.array(z.string().min(1))

const join = z.strictObject({ name: pattern.optional(), words: pattern, as: z.string() })

/** A sentence with points in front names them, and what they are for. */
const turned = pattern.refine(words => words.includes('(?<body>') && words.includes('(?<n>'), {
  error: 'groups-missing',
})

/** Points that stand beside what they are for. */
const given = pattern.refine(words => words.includes('(?<n>'), { error: 'groups-missing' })

const synonyms = z
  .strictObject({ as: z.string(), words: patterns.min(1) })
  .check(({ value: { as, words }, issues }) => {
    for (const [i, input] of words.entries()) {
      const message = faultOfSynonym(input, as)
      if (message) issues.push({ code: 'custom', input, path: ['words', i], message })
    }
  })

/** A name as it may stand in an expression as it is. */
const CHINESE_NAME = /^[\p{Script=Han}（）]+$/u
const CHINESE = /^\p{Script=Han}{2,}$/u

const within = z.record(z.string(), z.array(z.string()).min(1)).check(({ value, issues }) => {
  const add = (input: string, path: PropertyKey[], message: string) =>
    issues.push({ code: 'custom', input, path, message })
  for (const [word, longer] of Object.entries(value)) {
    if (!CHINESE.test(word)) add(word, [word], 'within-characters')
    for (const [i, one] of longer.entries()) {
      if (!CHINESE.test(one)) add(one, [word, i], 'within-characters')
      else if (one.split(word).length !== 2 || one === word) add(one, [word, i], 'within-other')
    }
  }
})

const YES_OR_NO = [true, false]
/** What a field of the profile may be; a method is called as documents call it. */
const PROFILE_VALUES: Record<keyof Profile, readonly (string | boolean)[] | null> = {
  regime: REGIMES,
  mandatory: YES_OR_NO,
  kind: KINDS,
  method: null,
  importsAllowed: YES_OR_NO,
  innovation: YES_OR_NO,
}
const PROJECT_FIELDS = ['name', 'number', 'buyer', 'agency', 'budget'] as const satisfies (keyof Project)[]

const clue = z
  .strictObject({
    field: z.enum(Object.keys(PROFILE_VALUES) as (keyof Profile)[]),
    value: z.union([z.string(), z.boolean()]),
    words: patterns,
    not: patterns.optional(),
    weight: z.number().optional(),
    names: z.boolean().optional(),
  })
  .check(({ value: { field, value }, issues }) => {
    const values = PROFILE_VALUES[field]
    if (values && !values.includes(value))
      issues.push({ code: 'invalid_value', input: value, path: ['value'], values: [...values] })
  })

/** What each part is for stands at the type of the same name (rules/vocabulary.ts). */
export const vocabularySchema = z.strictObject({
  roles: z
    .array(
      z.strictObject({
        role,
        headings: patterns.default([]),
        columns: z.array(patterns).default([]),
        under: z.array(role).optional(),
        heads: z.enum(['part', 'nothing']).optional(),
      }),
    )
    .optional(),
  titleFront: pattern.optional(),
  titleBesides: pattern.optional(),
  annex: pattern.optional(),
  blank: z.strictObject({ title: pattern, text: pattern, tables: pattern }).optional(),
  tableParts: pattern.optional(),
  points: pattern.optional(),
  pointsOfParts: pattern.optional(),
  scoredCells: z.strictObject({ alone: pattern, amid: pattern, bounds: pattern.optional() }).optional(),
  productValues: pattern.optional(),
  goodsColumns: pattern.optional(),
  parties: z.strictObject({ first: pattern, second: pattern, opening: pattern }).optional(),
  conditions: z
    .strictObject({
      lead: pattern,
      end: pattern,
      legal: pattern.optional(),
      asks: pattern.optional(),
      stated: pattern.optional(),
    })
    .optional(),
  corrections: z.strictObject({ title: pattern, parts: z.array(z.strictObject({ role, words: pattern })) }).optional(),
  steps: pattern.optional(),
  announces: pattern.optional(),
  asks: pattern.optional(),
  pointsBehind: z
    .strictObject({
      words: z.array(turned),
      as: z.string(),
      beside: z
        .strictObject({
          cell: given,
          first: pattern.optional(),
          line: given,
          list: given,
          behind: pattern,
          end: pattern,
          each: z.strictObject({ words: pattern, as: z.string() }),
          unit: z.string().min(1),
          unless: pattern,
        })
        .optional(),
    })
    .optional(),
  saidOtherwise: saidOtherwiseSchema.optional(),
  reworded: z
    .strictObject({
      places: z.array(role),
      ways: z.array(z.array(z.strictObject({ words: pattern, as: z.string() })).min(1)).min(1),
    })
    .optional(),
  asides: z.strictObject({ places: z.array(role), words: pattern }).optional(),
  joined: z.strictObject({ places: z.array(role), words: pattern, border: pattern }).optional(),
  rejectedItems: z
    .strictObject({
      places: z.array(role),
      lead: pattern,
      number: pattern,
      unless: pattern,
      end: pattern,
      as: z.string().min(1),
    })
    .optional(),
  frame: z
    .strictObject({
      points: z.strictObject({ words: pattern, as: z.string().length(1) }),
      condition: pattern,
      label: pattern,
      head: patterns,
      tail: patterns,
    })
    .optional(),
  namedValues: z
    .strictObject({
      places: z.array(role),
      sentences: z.array(role),
      unless: pattern,
      subjects: z
        .strictObject({
          places: z.array(role),
          tail: pattern,
          noName: pattern,
          others: pattern,
          value: join,
          joins: z.array(join),
        })
        .optional(),
    })
    .optional(),
  namesAbove: z
    .strictObject({ places: z.array(role), points: pattern, sign: pattern, counts: pattern, noName: pattern })
    .optional(),
  scoredApart: pattern.optional(),
  rowNameEnds: z.strictObject({ head: pattern, tail: pattern }).optional(),
  sideBySide: z
    .array(
      z.strictObject({
        places: z.array(role),
        border: pattern,
        unless: pattern.optional(),
        leans: pattern.optional(),
        carries: pattern.optional(),
        returns: pattern.optional(),
      }),
    )
    .optional(),
  terse: z
    .strictObject({
      number: pattern,
      unless: pattern,
      forms: z.array(
        z.strictObject({
          places: z.array(z.enum(PLACES)),
          row: z.array(z.boolean()).min(1).optional(),
          name: pattern.optional(),
          words: pattern,
          says: texts,
          asks: z.boolean().optional(),
        }),
      ),
    })
    .optional(),
  forfeits: pattern.optional(),
  proofs: z.strictObject({ lead: pattern, asks: pattern }).optional(),
  papersAgain: z.strictObject({ lead: pattern, paper: pattern, asks: pattern, usual: pattern }).optional(),
  spokenAs: z
    .array(
      z.strictObject({ methods: texts.min(1), words: z.record(z.string().regex(CHINESE_NAME), z.string().min(1)) }),
    )
    .optional(),
  markedTitles: patterns.optional(),
  profile: z.array(clue).optional(),
  synonyms: z.array(synonyms).optional(),
  numbered: pattern.optional(),
  within: within.optional(),
  project: z
    .array(
      z
        .strictObject({
          field: z.enum(PROJECT_FIELDS),
          labels: patterns.default([]),
          value: pattern.optional(),
          inline: pattern.optional(),
          counted: pattern.optional(),
          sentence: pattern.optional(),
          lines: z.int().positive().optional(),
          as: z.string().optional(),
          drops: pattern.optional(),
          place: z.strictObject({ name: pattern, front: pattern, behind: pattern, as: z.string() }).optional(),
        })
        // Without labels any words in front of a colon would be one.
        .refine(one => one.labels.length > 0 !== (one.sentence !== undefined), { error: 'labels-or-sentence' }),
    )
    .optional(),
})
