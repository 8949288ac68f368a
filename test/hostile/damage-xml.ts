/** Damages the XML of a part, so that what is packed again is a sound archive: this is what reaches deep into a reader. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { changeOne, type Damage } from './damage.ts'
import type { Random } from './random.ts'

type Change = (xml: string, random: Random) => string

interface Element {
  start: number
  /** Behind its start tag, and in front of its end tag. */
  inside: [start: number, end: number]
  end: number
}

/** What a number, a name or a switch in an attribute is not. */
const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '9',
  '32768',
  '2147483648',
  '-99999999999',
  '1e9',
  'x',
  'true',
  'Normal',
  '％1',
  'word/document.xml',
  '../..',
]

const TAG = /<[^>?!]+>/g
const ATTRIBUTE = /(?<=<[^<>]*\s)[\w:]+="[^"]*"/g

const dropTag: Change = (xml, random) => changeOne(xml, TAG, random, () => '')
const doubleAttribute: Change = (xml, random) => changeOne(xml, ATTRIBUTE, random, match => `${match} ${match}`)
const cutOff: Change = (xml, { below }) => xml.slice(0, below(xml.length))

const changeValue: Change = (xml, random) =>
  changeOne(xml, ATTRIBUTE, random, match => match.replace(/"[^"]*"/, `"${random.one(VALUES)}"`))
const dropAttribute: Change = (xml, random) => changeOne(xml, ATTRIBUTE, random, () => '')
const cutText: Change = (xml, random) =>
  changeOne(xml, /(?<=>)[^<]+(?=<)/g, random, text => text.slice(0, random.below(text.length)))
const dropElement: Change = (xml, random) =>
  withElement(xml, random, ({ start, end }) => xml.slice(0, start) + xml.slice(end))
const repeatElement: Change = (xml, random) =>
  withElement(xml, random, ({ start, end }) => xml.slice(0, end) + xml.slice(start, end) + xml.slice(end))
const unwrapElement: Change = (xml, random) =>
  withElement(xml, random, ({ start, inside, end }) => xml.slice(0, start) + xml.slice(...inside) + xml.slice(end))
const nestElement: Change = (xml, random) =>
  withElement(
    xml,
    random,
    ({ start, inside, end }) => xml.slice(0, inside[0]) + xml.slice(start, end) + xml.slice(inside[0]),
  )
const renameElement: Change = (xml, random) =>
  withElement(xml, random, ({ start, inside, end }) => {
    const other = random.one([...xml.matchAll(/(?<=<)[\w:]+/g)])[0]
    const named = (tag: string) => tag.replace(/[\w:]+/, other)
    return (
      xml.slice(0, start) +
      named(xml.slice(start, inside[0])) +
      xml.slice(...inside) +
      named(xml.slice(inside[1], end)) +
      xml.slice(end)
    )
  })
/** Leaves an element where it is not allowed. */
const moveElement: Change = (xml, random) =>
  withElement(xml, random, ({ start, end }) => {
    const rest = xml.slice(0, start) + xml.slice(end)
    return withElement(
      rest,
      random,
      other => rest.slice(0, other.inside[0]) + xml.slice(start, end) + rest.slice(other.inside[0]),
    )
  })

const BROKEN = [dropTag, doubleAttribute, cutOff]
const ODD = [
  changeValue,
  dropAttribute,
  cutText,
  dropElement,
  repeatElement,
  unwrapElement,
  nestElement,
  renameElement,
  moveElement,
]

/** XML that is none any more. */
export const brokenXml: Damage = (bytes, random) => changePart(bytes, random, xml => random.one(BROKEN)(xml, random))

/** XML that is well-formed but says what no program writes: 1 to 8 changes in one part. */
export const oddXml: Damage = (bytes, random) =>
  changePart(bytes, random, xml => {
    let changed = xml
    for (let left = 1 + random.below(8); left > 0; left--) changed = random.one(ODD)(changed, random)
    return changed
  })

/** Every second time the body, else any other part. */
function changePart(bytes: Uint8Array, { one }: Random, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(part => /\.(?:xml|rels)$/.test(part))
  const name = one(['word/document.xml', one(names)])
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) }, { level: 1 })
}

/** Changes at one of the elements, the root left out. */
function withElement(xml: string, { one }: Random, change: (element: Element) => string): string {
  const elements: Element[] = []
  const open: { start: number; inside: number }[] = []
  for (const { index, 0: tag } of xml.matchAll(TAG)) {
    const end = index + tag.length
    if (tag.endsWith('/>')) elements.push({ start: index, inside: [end, end], end })
    else if (!tag.startsWith('</')) open.push({ start: index, inside: end })
    else {
      const opened = open.pop()
      if (opened && open.length > 0) elements.push({ start: opened.start, inside: [opened.inside, index], end })
    }
  }
  return elements.length > 0 ? change(one(elements)) : xml
}
