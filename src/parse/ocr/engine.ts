/** Engines that recognise text in pictures: none is brought along, each is used where a person installed it. */
import type { OcrMode } from '../reader.ts'

/** A line as it was recognised; its box in pixels of the picture. */
export interface RecognisedLine {
  text: string
  /** 0 to 1. */
  confidence: number
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface Engine {
  name: string
  /** Pictures that may be in work at once. */
  atOnce: number
  /** @throws where the engine fails on this picture. */
  recognise(png: Uint8Array): Promise<RecognisedLine[]>
}

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
