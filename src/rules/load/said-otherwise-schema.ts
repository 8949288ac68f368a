/** The form of `saidOtherwise` in a file of `rules/vocabulary/`: sentences with word lists of their own. */
import { z } from 'zod'
import { expand, faultOfPattern, lowerCase } from '../../checks/expressions/pattern.ts'
import { ROLES } from '../../tree/nodes.ts'

const texts = z.array(z.string().min(1))
const form = z.strictObject({
  words: z.string().refine(words => words.includes('(?<body>'), { error: 'groups-missing' }),
  says: texts,
  despite: z.boolean().optional(),
})

/** As in patterns of rules, `{name}` stands for a list; it is put in its place when the vocabulary is read. */
export const saidOtherwiseSchema = z
  .strictObject({
    lists: z.record(z.string(), texts),
    groups: z.array(z.strictObject({ places: z.array(z.enum(ROLES)), forms: z.array(form) })),
  })
  .check(({ value: { lists, groups }, issues }) => {
    const look = (input: string, path: (string | number)[]) => {
      const error = faultOfPattern(input, lists)
      if (error) issues.push({ code: 'custom', input, path, params: { error } })
    }
    for (const [i, { forms }] of groups.entries())
      for (const [j, { words }] of forms.entries()) look(words, ['groups', i, 'forms', j, 'words'])
  })
  .transform(({ lists, groups }) =>
    groups.map(({ places, forms }) => ({
      places,
      forms: forms.map(({ words, ...form }) => ({ words: lowerCase(expand(words, lists)), ...form })),
    })),
  )
