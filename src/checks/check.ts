/** The form of a check. A check is a file with its options' schema and a function that compiles them to a test. */
import type { z as Zod, ZodType } from 'zod'
import type { Expressions } from './expressions.ts'
import type { Context, Test, Told } from './unit.ts'

export interface Compiler {
  expressions: Expressions
  /** Compiles a condition inside a condition. */
  condition: (condition: Record<string, unknown>) => Test
}

/** zod comes as an argument: built-in rules are validated when the program is built, so at run time it is not loaded. */
export interface Check<Options> {
  schema: (z: typeof Zod) => ZodType<Options>
  compile: (options: Options, compiler: Compiler) => Test
  /** The blanks of a rule's sentences that it fills where it holds. */
  tells?: readonly string[]
}

/** A test that holds where something is found, and tells of it. To tell, it looks again: most that holds is never told. */
export function telling<Found>(
  find: (context: Context) => Found | null | undefined,
  told: (found: Found) => Told,
): Test {
  const test = (context: Context) => (find(context) ?? null) !== null
  return Object.assign(test, { told: (context: Context) => told(find(context)!) })
}

/** A pattern or a list of alternatives. */
export type WordsOption = string | string[]

/** The schema of words in a rule. @param z zod, which is loaded only where rules are read from YAML. */
export const oneOrMore = (z: typeof Zod): ZodType<WordsOption> =>
  z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
