/** Places on a page, also on one that was turned to be read: its text does not stand upright where a viewer shows it. */

/** `[x0, y0, x1, y1]` in points, origin top left, after rotation. */
export type Box = [number, number, number, number]

/** Degrees clockwise. */
export type Turn = 90 | 180 | 270

/** How a page was turned, and its size then, in points. */
export interface Turned {
  turn: Turn
  width: number
  height: number
}

/** Where a box of a turned page stands on the page as it is shown. */
export function boxAsShown([left, top, right, bottom]: Box, { turn, width, height }: Turned): Box {
  const shown: Record<Turn, Box> = {
    90: [top, width - right, bottom, width - left],
    180: [width - right, height - bottom, width - left, height - top],
    270: [height - bottom, left, height - top, right],
  }
  return shown[turn].map(value => Math.round(value * 10) / 10) as Box
}
