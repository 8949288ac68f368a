/** How many cores the engines that recognise scanned pages take. */
import type { CheckReadOptions } from '../../batch/check-file.ts'

/** They run side by side, in processes of ours that inherit this, so each keeps to one core unless the user says otherwise. */
export function keepOcrToOneCore({ ocr }: Pick<CheckReadOptions, 'ocr'>): void {
  if (ocr !== undefined) process.env.OMP_THREAD_LIMIT ??= '1'
}
