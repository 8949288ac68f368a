/** A value that is made when it is first asked for, and then kept. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The keys that answers are kept by. */
interface Kept<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/**
 * A function that works out each answer once.
 *
 * @param answer never gives `undefined`.
 * @param kept a `WeakMap` where the keys are not to be held on to.
 */
export function remembered<K, V>(answer: (key: K) => V, kept: Kept<K, V> = new Map<K, V>()): (key: K) => V {
  return key => {
    let value = kept.get(key)
    if (value === undefined) {
      value = answer(key)
      kept.set(key, value)
    }
    return value
  }
}
