import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/report/json/json-pieces.ts'

test.each([
  ['an empty list', []],
  ['one item', [{ a: 1 }]],
  ['items with lines and lists of their own', [{ text: '一\n二', list: [1, [2]] }, [], {}, '"\\u0000list0"', null]],
])('JSON in pieces is that of JSON.stringify: %s', (_, items) => {
  const list: unknown[] = items
  const pieced = () => [...jsonPieces({ head: ['x'], deep: { list: list.values(), after: 1 } })]
  const whole = JSON.stringify({ head: ['x'], deep: { list: items, after: 1 } }, null, 2)
  expect(pieced().join('')).toBe(`${whole}\n`)
  expect([...jsonPieces(list.values())].join('')).toBe(`${JSON.stringify(items, null, 2)}\n`)
})

test('two lists of one value stand each in its place, and items are made one at a time', () => {
  const made: string[] = []
  function* items(name: string) {
    for (const i of [1, 2]) {
      made.push(`${name}${i}`)
      yield i
    }
  }
  const pieces = jsonPieces({ a: items('a'), b: items('b') })
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (piece.endsWith(' 1')) expect(made.at(-1)).toMatch(/1$/)
  }
  expect(text).toBe(`${JSON.stringify({ a: [1, 2], b: [1, 2] }, null, 2)}\n`)
  expect(made).toEqual(['a1', 'a2', 'b1', 'b2'])
})
