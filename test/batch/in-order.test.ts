import { expect, test } from 'vitest'
import { ahead, inOrder } from '../../src/batch/in-order.ts'

const free = async () => {}

async function* numbers(count: number) {
  for (let i = 0; i < count; i++) yield i
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

test('results come in the order of the items, not of their ends', async () => {
  const ended: number[] = []
  const work = async (item: number) => {
    await new Promise(done => setTimeout(done, item === 0 ? 30 : 1))
    ended.push(item)
    return item * 10
  }
  expect(await collect(inOrder(numbers(4), free, work))).toEqual([0, 10, 20, 30])
  expect(ended.at(-1)).toBe(0)
})

test('one item is asked for ahead of what is free to take it, and no more', async () => {
  let asked = 0
  let begun = 0
  let busy = 0
  let most = 0
  const whenAsked: { unbegun: number; busy: number }[] = []
  const waiting: (() => void)[] = []
  async function* items() {
    for (; asked < 10; asked++) {
      whenAsked.push({ unbegun: asked - begun, busy })
      yield asked
    }
  }
  const ready = async () => {
    while (busy >= 2) await new Promise<void>(done => waiting.push(done))
  }
  const work = async (item: number) => {
    begun++
    most = Math.max(most, ++busy)
    await new Promise(done => setTimeout(done, 1))
    busy--
    waiting.shift()?.()
    return item
  }
  expect(await collect(inOrder(items(), ready, work))).toHaveLength(10)
  expect(most).toBe(2)
  expect(whenAsked.map(({ unbegun }) => unbegun)).toEqual(Array(10).fill(0))
  // The third while the first two are being worked on.
  expect(whenAsked[2]!.busy).toBe(2)
})

test('a failure of the source comes after the results before it', async () => {
  async function* broken() {
    yield 1
    throw new Error('no more')
  }
  const seen: number[] = []
  const all = async () => {
    for await (const value of inOrder(broken(), free, async item => item)) seen.push(value)
  }
  await expect(all()).rejects.toThrow('no more')
  expect(seen).toEqual([1])
})

test('who stops listening lets the source end', async () => {
  let closed = false
  async function* items() {
    try {
      for (let i = 0; ; i++) {
        await new Promise(done => setTimeout(done, 1))
        yield i
      }
    } finally {
      closed = true
    }
  }
  for await (const value of inOrder(items(), free, async item => item)) if (value === 3) break
  expect(closed).toBe(true)
})

test('so many are begun ahead and no more, and what fails fails in its turn', async () => {
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    await new Promise(done => setTimeout(done, item === 0 ? 20 : 1))
    if (item === 5) throw new Error('the fifth')
    return item
  }
  const results = ahead(3, numbers(8), work)
  expect((await results.next()).value).toBe(0)
  expect(begun).toEqual([0, 1, 2])
  expect((await results.next()).value).toBe(1)
  expect(begun).toEqual([0, 1, 2, 3])
  const rest: number[] = []
  const readOn = async () => {
    for await (const one of results) rest.push(one)
  }
  await expect(readOn()).rejects.toThrow('the fifth')
  expect(rest).toEqual([2, 3, 4])
  expect(await collect(ahead(3, numbers(2), async item => item))).toEqual([0, 1])
})
