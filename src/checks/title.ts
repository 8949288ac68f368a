/** `title: true` – the words are the heading of a section or the title of a column. */
import type { Check } from './check.ts'

export const title: Check<boolean> = {
  schema: z => z.boolean(),
  compile:
    wanted =>
    ({ unit }) =>
      (unit.block.data.level !== undefined || unit.row?.isTitle === true) === wanted,
}
