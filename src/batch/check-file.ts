/** Steps 3 to 6 on one document; what goes wrong with it is said of it and stops no other. */
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { fail, parse } from '../parse/parse.ts'
import type { ReadOptions, StandIns } from '../parse/reader.ts'
import type { RuleSet } from '../rules/types.ts'
import { classify, type ProfileOverrides } from '../transform/classify.ts'
import { lint } from '../transform/lint.ts'
import { section } from '../transform/section.ts'
import type { Root } from '../tree/nodes.ts'
import { viewOf } from '../tree/reading-view.ts'
import { lapTimer, type TimedStep } from './timing.ts'

/** How a file is read, and what more is kept of it. */
export interface CheckReading extends ReadOptions {
  /** What a report needs to show the text: `file.data.view`. */
  views?: boolean
  /** How long each step takes: `file.data.timing`. */
  timed?: boolean
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
  standIns: StandIns = {},
): (file: VFile) => Promise<void> {
  const timer = lapTimer()
  const ended = (step: TimedStep) => () => (_: Root, file: VFile) => {
    if (reading.timed) timer.lap(file, step)
  }
  const judge = unified()
    .use(section, { rules })
    .use(ended('section'))
    .use(classify, { rules, overrides })
    .use(ended('classify'))
    .use(lint, { rules })
    .use(ended('lint'))
    .freeze()
  return async file => {
    if (file.data.document?.status === 'failed') return
    try {
      timer.start()
      const tree = await parse(file, reading, standIns)
      if (reading.timed) timer.lap(file, 'parse')
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
