/** The sentences in English about documents that are checked whenever they are saved. */
import type { zh } from './zh-watch.ts'

export const en: Record<keyof typeof zh, string> = {
  'help-watch':
    'keep an eye on documents and check each again when it is saved; Ctrl-C ends it with exit code 0 (reports name the exit code of check)',
  'watch-stdin': 'watch needs files to keep an eye on and cannot read standard input (-). Name files or folders.',
  'watch-waiting': 'Waiting: a document is checked again when it is saved. Ctrl-C ends.',
  'watch-none': 'There is no document to check yet; one that comes is checked. Ctrl-C ends.',
  'watch-removed': '{path} is gone; it is checked when it is back.',
  'watch-held': ' It is checked as soon as it is closed.',
}
