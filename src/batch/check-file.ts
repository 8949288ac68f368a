/** Steps 3 to 6 on one document; what goes wrong with it is said of it and stops no other. */
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { fail, parse } from '../parse/parse.ts'
import type { ReadOptions } from '../parse/reader.ts'
import type { RuleSet } from '../rules/types.ts'
import { classify, type ProfileOverrides } from '../transform/classify.ts'
import { lint } from '../transform/lint.ts'
import { section } from '../transform/section.ts'
import { viewOf } from '../tree/reading-view.ts'

/** How a file is read, and whether what a report needs to show it is kept (`file.data.view`). */
export interface CheckReading extends ReadOptions {
  views?: boolean
}

/**
 * Makes the function that parses, sections, classifies and lints a file. Rules are compiled once for all files.
 *
 * A finished file keeps its findings and facts, not its text and tree: a folder of tenders does not fit into memory.
 */
export function fileChecker(
  rules: RuleSet,
  overrides: ProfileOverrides,
  reading: CheckReading = {},
): (file: VFile) => Promise<void> {
  const judge = unified().use(section, { rules }).use(classify, { rules, overrides }).use(lint, { rules }).freeze()
  return async file => {
    if (file.data.document?.status === 'failed') return
    try {
      const tree = await parse(file, reading)
      if (!tree) return
      await judge.run(tree, file)
      if (reading.views) file.data.view = viewOf(tree)
    } catch (error) {
      fail(file, { code: 'check-failed', values: { reason: String(error) } }, error)
    }
    file.value = ''
    for (const message of file.messages) message.ancestors = undefined
  }
}
