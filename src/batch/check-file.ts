/** Steps 3 to 6 on one document; what goes wrong with it is said of it and stops no other. */
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { fail } from '../facts/document.ts'
import type { ProfileOverrides } from '../facts/profile.ts'
import { viewOf } from '../facts/reading-view.ts'
import { parse } from '../parse/parse.ts'
import type { ReadOptions, StandIns } from '../parse/reader.ts'
import type { RuleSet } from '../rules/types.ts'
import { classify } from '../transform/classify.ts'
import { type Around, linterFor } from '../transform/lint.ts'
import { section } from '../transform/section.ts'
import type { Root } from '../tree/nodes.ts'
import { lapTimer, type TimedStep } from './timing.ts'

/** How a file is read, and what more is kept of it. */
export interface CheckReadOptions extends ReadOptions {
  /** What a report needs to show the text: `file.data.view`. */
  views?: boolean
  /** How long each step takes: `file.data.timing`. */
  timed?: boolean
}

/** Steps 3 to 6 in two halves, for documents of which others must be read first. Neither throws. */
export interface Checker {
  rules: RuleSet
  overrides: ProfileOverrides
  /** Parses, sections and classifies. @returns the tree; `null` where the file has failed, which stands on it. */
  read(file: VFile): Promise<Root | null>
  /** Lints, and lets go of text and tree. */
  judge(tree: Root, file: VFile, around?: Around): Promise<void>
}

/** Compiles rules once for all documents that are judged alike. */
export function openChecker(
  rules: RuleSet,
  overrides: ProfileOverrides,
  reading: CheckReadOptions = {},
  standIns: StandIns = {},
): Checker {
  const timer = lapTimer()
  const lap = (file: VFile, step: TimedStep) => {
    if (reading.timed) timer.lap(file, step)
  }
  const ended = (step: TimedStep) => () => (_: Root, file: VFile) => lap(file, step)
  const sort = unified()
    .use(section, { rules })
    .use(ended('section'))
    .use(classify, { rules, overrides })
    .use(ended('classify'))
    .freeze()
  const judge = linterFor(rules)
  const orFail = async <T>(file: VFile, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      fail(file, { code: 'check-failed', values: { reason: String(error) } }, error)
      return null
    }
  }
  return {
    rules,
    overrides,
    read: file =>
      orFail(file, async () => {
        if (file.data.document?.status === 'failed') return null
        if (reading.timed) timer.start()
        const tree = await parse(file, reading, standIns)
        lap(file, 'parse')
        return tree && ((await sort.run(tree, file)) as Root)
      }),
    async judge(tree, file, around) {
      await orFail(file, async () => {
        if (reading.timed) timer.start()
        await judge(tree, file, around)
        lap(file, 'lint')
        if (reading.views) file.data.view = viewOf(tree)
      })
      file.value = ''
      for (const message of file.messages) message.ancestors = undefined
    },
  }
}

/**
 * Steps 3 to 6 on a document that stands alone.
 *
 * A finished file keeps its findings and facts, not its text and tree: a folder of tenders does not fit into memory.
 */
export async function checkFile({ read, judge }: Checker, file: VFile): Promise<void> {
  const tree = await read(file)
  if (tree) await judge(tree, file)
}
