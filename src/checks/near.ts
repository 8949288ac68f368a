/** `near`, `before`, `after` – the pattern stands close to the deciding words, on either or on one side of them. */
import { type Check, oneOrMore, type WordsOption } from './check.ts'
import type { Context } from './unit.ts'

/** Characters of the sentence that are looked at when `within` is not given. */
const WHOLE_SENTENCE = Number.POSITIVE_INFINITY

export type NearOptions = WordsOption | { words: WordsOption; within?: number | undefined }

type Side = 'both' | 'left' | 'right'

function around({ unit, start, end }: Context, side: Side, within: number): string[] {
  const left = unit.text.slice(Math.max(0, start - within), start)
  const right = unit.text.slice(end, end + within)
  return side === 'left' ? [left] : side === 'right' ? [right] : [left, right]
}

const onSide = (side: Side): Check<NearOptions> => ({
  schema: z =>
    z.union([oneOrMore(z), z.strictObject({ words: oneOrMore(z), within: z.number().int().positive().optional() })]),
  compile: (options, { expressions }) => {
    const { words, within } =
      typeof options === 'string' || Array.isArray(options) ? { words: options, within: undefined } : options
    const pattern = expressions.of(words)
    return context => around(context, side, within ?? WHOLE_SENTENCE).some(text => pattern.test(text))
  },
})

export const near = onSide('both')
export const before = onSide('left')
export const after = onSide('right')
