/** A value that is made when it is first asked for, and then kept. @param make is asked again where it gave `null` or `undefined`. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
