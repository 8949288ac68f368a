/** Values kept by a key that does not hold all they are made from; where it does, `remembered` does. */

/** The value of a key: the one that is kept, or the one that is made now and kept from now on. */
export function getOrMake<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = kept.get(key)
  if (!value) {
    value = make()
    kept.set(key, value)
  }
  return value
}
