/** Damages what formats write as text: the objects and pages of a .pdf without moving anything, the words of an .rtf. */
import { deflateSync, inflateSync } from 'node:zlib'
import { changeOne, type Damage } from './damage.ts'
import type { Random } from './random.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const STREAM = /\bstream\r?\n[\s\S]*?endstream/g

/** Numbers and names of a .pdf outside streams become others of the same length: the table of places stays right. */
export const oddObjects: Damage = (bytes, random) => {
  let text = textOf(bytes)
  const streams = [...text.matchAll(STREAM)].map(({ index, 0: match }) => [index, index + match.length] as const)
  const tokens = [...text.matchAll(/\d+|(?<=\/)[A-Za-z]\w*/g)].filter(
    ({ index }) => !streams.some(([start, end]) => index >= start && index < end),
  )
  const names = tokens.map(([token]) => token).filter(token => !/^\d/.test(token))
  for (let left = 1 + random.below(8); left > 0; left--) {
    const { index, 0: token } = random.one(tokens)
    const other = /^\d/.test(token) ? otherNumber(token, random) : otherName(token, names, random)
    text = text.slice(0, index) + other + text.slice(index + token.length)
  }
  return latin1(text)
}

function otherNumber({ length }: string, { below, one }: Random): string {
  const digits = () => Array.from({ length }, () => below(10)).join('')
  return one([
    () => '0'.repeat(length),
    () => '9'.repeat(length),
    () => `-${'1'.repeat(length)}`.slice(0, length),
    digits,
  ])()
}

function otherName(name: string, names: readonly string[], { one }: Random): string {
  return one([...new Set(names.filter(({ length }) => length === name.length)), 'X'.repeat(name.length)])
}

/** What a page draws, or what a font's characters are, in another order or with other numbers; packed again in its place. */
export const oddStreams: Damage = (bytes, random) => {
  const copy = Buffer.from(bytes)
  const packed = [...textOf(bytes).matchAll(/FlateDecode[^>]*>>\s*stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    const start = index + head.length
    const end = copy.indexOf('endstream', start)
    const content = unpacked(copy.subarray(start, end))
    // Programs of fonts are not text.
    return content && /^[\t\n\r -~]*$/.test(content.slice(0, 200)) ? [{ start, end, content }] : []
  })
  if (packed.length === 0) return oddObjects(bytes, random)
  for (let tries = 0; tries < 10; tries++) {
    const { start, end, content } = random.one(packed)
    let text = content
    for (let left = 1 + random.below(8); left > 0; left--) text = changeToken(text, random)
    const again = deflateSync(latin1(text), { level: 9 })
    if (again.length > end - start) continue
    copy.fill(0, start, end)
    copy.set(again, start)
    return copy
  }
  return oddObjects(bytes, random)
}

function unpacked(bytes: Uint8Array): string | undefined {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return undefined
  }
}

const TOKEN = /[^\s[\]<>()]+|[[\]<>()]/g

function changeToken(text: string, random: Random): string {
  const tokens = text.match(TOKEN) ?? ['']
  const other = random.one([random.one(tokens), '', '-1', '0', '99999999999', '1e40', 'q', 'BT', 'Q', 'ET', '[', '<'])
  return changeOne(text, TOKEN, random, () => other)
}

/** Control words of an .rtf with other numbers, names or none. */
export const oddWords: Damage = (bytes, random) => {
  let text = textOf(bytes)
  for (let left = 1 + random.below(16); left > 0; left--) {
    text = random.one([
      () =>
        changeOne(text, /(?<=\\[a-z]+)-?\d+/g, random, () =>
          random.one(['', '0', '-1', '70000', '-99999', '2147483648', '99999999999999999999']),
        ),
      () => changeOne(text, /\\[a-z]+-?\d*/g, random, () => random.one(text.match(/\\[a-z]+-?\d*/g) ?? [''])),
    ])()
  }
  return latin1(text)
}

/** Groups of an .rtf opened or closed where they are not. */
export const oddGroups: Damage = (bytes, random) => {
  let text = textOf(bytes)
  for (let left = 1 + random.below(16); left > 0; left--)
    text = changeOne(text, /[{}\\]/g, random, match => random.one(['', '{', '}', `${match}${match}`, '\\*']))
  return latin1(text)
}
