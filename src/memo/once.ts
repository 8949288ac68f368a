/** Work that several ask for, done for the first of them. */

/** Makes a value the first time that its key comes. */
export function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = made.get(key)
  if (!value) {
    value = make()
    made.set(key, value)
  }
  return value
}
