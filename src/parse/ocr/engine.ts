/** What recognises text in pictures. */

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
