/** The sentences in English about many documents: cache, shards, interrupted runs. */
import type { zh } from './zh-scale.ts'

export const en: Record<keyof typeof zh, string> = {
  'help-cache':
    'keep results, so that files are not read again as long as they, the rules and the options are the same (by default in your own cache folder)',
  'help-cache-location': 'folder that results are kept in; switches --cache on',
  'cache-unwritable':
    'Some results could not be kept ({reason}); what was checked now is not affected. See whether the cache folder can be written to and the disk has room.',
}
