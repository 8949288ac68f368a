/** `profile: { kind: goods }` – what kind of purchase the document is; several keys must all hold, a list is an or. */
import type { ZodType } from 'zod'
import { KINDS, REGIMES } from '../facts/profile.ts'
import type { Check } from './check.ts'

type Value = string | boolean
export type ProfileOptions = Partial<
  Record<'regime' | 'kind' | 'method' | 'mandatory' | 'importsAllowed' | 'innovation', Value | Value[]>
>

export const profile: Check<ProfileOptions> = {
  schema: z => {
    const oneOrMore = (of: ZodType) => z.union([of, z.array(of).min(1)]).optional()
    return z.strictObject({
      regime: oneOrMore(z.enum(REGIMES)),
      kind: oneOrMore(z.enum(KINDS)),
      // Which there are stands in the vocabulary of the rules.
      method: oneOrMore(z.string().min(1)),
      mandatory: z.boolean().optional(),
      importsAllowed: z.boolean().optional(),
      innovation: z.boolean().optional(),
    }) as never
  },
  compile: options => {
    const wanted = Object.entries(options) as [keyof ProfileOptions, Value | Value[]][]
    return ({ profile: facts }) =>
      wanted.every(([key, value]) => {
        const fact = facts[key].value
        return fact !== null && (Array.isArray(value) ? value.includes(fact) : value === fact)
      })
  },
}
