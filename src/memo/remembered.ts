/** Answers that are worked out once, and kept by what was asked. */

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
