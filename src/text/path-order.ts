/** Paths in the order in which a person counts. */
import { codeOrder } from './code-order.ts'

/**
 * The order in which a person counts: 第2号 before 第10号, by the number in Arabic digits and else by the codes of the characters.
 * It is the same on every machine, which the tables of a collator are not.
 */
export function pathOrder(a: string, b: string): number {
  const [mine, other] = [pieces(a), pieces(b)]
  for (let i = 0; i < Math.min(mine.length, other.length); i++) {
    // What stands at odd places is digits.
    const order = i % 2 === 1 ? numberOrder(mine[i]!, other[i]!) : codeOrder(mine[i]!, other[i]!)
    if (order !== 0) return order
  }
  return mine.length - other.length || codeOrder(a, b)
}

const pieces = (path: string) => path.split(/(\d+)/)

/** Numbers of any length: of two without zeros in front the longer is larger. */
function numberOrder(a: string, b: string): number {
  const [one, two] = [a, b].map(digits => digits.replace(/^0+(?=\d)/, '')) as [string, string]
  return one.length - two.length || codeOrder(one, two)
}
