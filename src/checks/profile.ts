/** `profile: { kind: goods }` – what kind of purchase the document is; several keys must all hold, a list is an or. */
import type { Check } from './check.ts'

type Value = string | boolean
export type ProfileOptions = Partial<
  Record<'regime' | 'kind' | 'method' | 'mandatory' | 'importsAllowed' | 'innovation', Value | Value[]>
>

export const profile: Check<ProfileOptions> = {
  schema: z => {
    const value = z.union([z.string(), z.boolean(), z.array(z.union([z.string(), z.boolean()]))]).optional()
    return z.strictObject({
      regime: value,
      kind: value,
      method: value,
      mandatory: value,
      importsAllowed: value,
      innovation: value,
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
