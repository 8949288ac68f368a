/** Engines that recognise text in pictures: none is brought along, each is used where a person installed it. */
import type { OcrMode } from '../reader.ts'
import type { Engine } from './engine.ts'

/**
 * The engine for a mode: the accurate one (@gutenye/ocr-node, a package of npm), the fast one (the command tesseract with
 * simplified Chinese), or with `auto` the first of both that is there; undefined where it is not installed.
 */
export async function findEngine(mode: OcrMode): Promise<Engine | undefined> {
  const accurate = async () => (await import('./paddle.ts')).paddle()
  const fast = async () => (await import('./tesseract.ts')).tesseract()
  if (mode === 'accurate') return accurate()
  if (mode === 'fast') return fast()
  return (await accurate()) ?? (await fast())
}
