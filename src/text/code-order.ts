/** The order of the characters' codes, which is the same on every machine and in every language. */
export function codeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
