/** Ruling lines from drawn paths: straight strokes, edges of stroked rectangles, and filled rectangles as thin as a line. */
import type { Rule } from './layout.ts'
import { type Matrix, OP } from './operators.ts'

/** In points: thickness up to which a filled rectangle is a line, and no shaded area. */
const THICKEST = 3
/** In points: how far the ends of a line may lie apart across it. */
const SLANT = 0.75

/** Operators of the paths of pdf.js. */
const MOVE = 0
const LINE = 1
const CURVE = 2

/**
 * Adds the rules that a path draws. `path` is pdf.js's flat list: operator (0 move, 1 line, 2 curve, 3 close), then
 * its coordinates.
 */
export function rulesOf(
  paint: number,
  [path]: [ArrayLike<number> | null],
  m: Matrix,
  fill: string,
  rules: Rule[],
): void {
  if (!path || paint === OP.endPath) return
  // Behind those that only fill come those that fill and stroke.
  const stroked = paint === OP.stroke || paint === OP.closeStroke || paint > OP.eoFill
  // White areas hide; they are not seen as lines.
  const filled = paint !== OP.stroke && paint !== OP.closeStroke && fill !== '#ffffff'
  let points: [number, number][] = []
  let straight = true
  const at = (i: number): [number, number] => {
    const x = path[i]!
    const y = path[i + 1]!
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
  }
  const finish = () => {
    if (straight && points.length > 1) addRules(points, stroked, filled, rules)
    points = []
    straight = true
  }
  for (let i = 0; i < path.length; ) {
    const operator = path[i++]
    if (operator === MOVE) {
      finish()
      points.push(at(i))
      i += 2
    } else if (operator === LINE) {
      points.push(at(i))
      i += 2
    } else if (operator === CURVE) {
      straight = false
      i += 6
    } else {
      if (points[0]) points.push(points[0])
    }
  }
  finish()
}

function addRules(points: [number, number][], stroked: boolean, filled: boolean, rules: Rule[]): void {
  const bar = filled ? barOf(points) : undefined
  if (bar) add(rules, bar)
  else if (stroked) addEdges(points, rules)
}

/** The line that a filled area is; undefined where it is too thick for one. */
function barOf(points: [number, number][]): Rule | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    x0 = Math.min(x0, x)
    x1 = Math.max(x1, x)
    y0 = Math.min(y0, y)
    y1 = Math.max(y1, y)
  }
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  if (y1 - y0 <= THICKEST && x1 - x0 > y1 - y0) return { x0, y0: y, x1, y1: y }
  return x1 - x0 <= THICKEST ? { x0: x, y0, x1: x, y1 } : undefined
}

/** True for points that go around a rectangle, from wherever on its edges. */
function isRectangle(points: readonly [number, number][]): boolean {
  const first = points[0]!
  const last = points.at(-1)!
  if (points.length < 5 || points.length > 7 || first[0] !== last[0] || first[1] !== last[1]) return false
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const onEdge = (values: number[], value: number) =>
    value - Math.min(...values) <= SLANT || Math.max(...values) - value <= SLANT
  return points.every(([x, y]) => onEdge(xs, x) || onEdge(ys, y))
}

function addEdges(points: [number, number][], rules: Rule[]): void {
  const frame = isRectangle(points) ? { frame: rules.length + 1 } : {}
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!
    const [bx, by] = points[i]!
    const isAcross = Math.abs(ay - by) <= SLANT
    if (!isAcross && Math.abs(ax - bx) > SLANT) continue
    const [x0, x1] = isAcross ? [Math.min(ax, bx), Math.max(ax, bx)] : [(ax + bx) / 2, (ax + bx) / 2]
    const [y0, y1] = isAcross ? [(ay + by) / 2, (ay + by) / 2] : [Math.min(ay, by), Math.max(ay, by)]
    add(rules, { x0, y0, x1, y1, ...frame })
  }
}

/** Short pieces are kept: some writers draw a border as dashes end to end; grids.ts drops what stays short. */
function add(rules: Rule[], rule: Rule): void {
  if (rule.x1 - rule.x0 + rule.y1 - rule.y0 > 0.2) rules.push(rule)
}
