/** Reads a tag of XML with its attributes, and what references in texts and values stand for; only what is well-formed for certain. */

export type Attributes = Readonly<Record<string, string>>

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const REFERENCE = '&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[\\da-fA-F]{1,6});'
/** Characters that are not allowed, and white space that is read as another. */
const IN_VALUE = '[^"<&\\0-\\x1f\\ufffe\\uffff]*'
const VALUE = `"${IN_VALUE}(?:${REFERENCE}${IN_VALUE})*"`
export const SPACES = '[ \\t\\r\\n]'
export const TAG = `<(${NAME})((?:${SPACES}+${NAME}=${VALUE})*)${SPACES}*(/?)>`
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g')
const TAG_AT = new RegExp(TAG, 'y')
const REFERENCES = new RegExp(`${REFERENCE}|&`, 'g')
const NAMED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

export interface Tag {
  name: string
  /** Its attributes as they stand, and once they have been asked for what they say. */
  source: string
  attributes?: Attributes | null
  isEmpty: boolean
  /** In characters. */
  length: number
}

/** Number of characters up to which a tag is kept once it was read: short ones stand in a part many times, longer ones seldom. */
const LONGEST_KEPT = 64
/** Number of tags that are kept at most. */
const MOST_KEPT = 4096

/** Reads the tag at a place of some XML; `null` where none stands there for certain. One that was read before is the same again. */
export function tagReader(): (xml: string, at: number) => Tag | null {
  const kept = new Map<string, Tag>()
  return (xml, at) => {
    const end = xml.indexOf('>', at) + 1
    if (end - at > LONGEST_KEPT) return readTagAt(xml, at)
    const source = xml.slice(at, end)
    let tag = kept.get(source)
    if (tag === undefined) {
      // A copy: a part of the XML would keep all of it.
      const copy = Buffer.from(source).toString()
      const read = readTagAt(copy, 0)
      // A value may hold the sign that a tag ends with.
      if (!read) return readTagAt(xml, at)
      tag = read
      if (kept.size < MOST_KEPT) kept.set(copy, tag)
    }
    return tag
  }
}

function readTagAt(xml: string, at: number): Tag | null {
  TAG_AT.lastIndex = at
  const found = TAG_AT.exec(xml)
  return found && { name: found[1]!, source: found[2]!, isEmpty: found[3] !== '', length: found[0].length }
}

/** What its attributes say; `null` as of `attributesIn`. */
export function attributesOf(tag: Tag): Attributes | null {
  tag.attributes ??= attributesIn(tag.source)
  return tag.attributes
}

/** `null` where one stands twice, or refers to a character that is not allowed. */
export function attributesIn(source: string): Attributes | null {
  const attributes: Record<string, string> = {}
  // `matchAll` would copy the expression at each call.
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(source); found; found = ATTRIBUTE.exec(source)) {
    const name = found[1]!
    if (name in attributes) return null
    const value = resolved(found[2]!)
    if (value === null) return null
    attributes[name] = value
  }
  return attributes
}

/** A text with what its references stand for; `null` where there is none. */
export function resolved(source: string): string | null {
  if (!source.includes('&')) return source
  let isKnown = true
  const value = source.replace(REFERENCES, reference => {
    const meant = NAMED[reference] ?? numbered(reference)
    isKnown &&= meant !== null
    return meant ?? ''
  })
  return isKnown ? value : null
}

/** The character of `&#10;` or `&#x3000;`; `null` where XML allows none (XML 1.0, 2.2). */
function numbered(reference: string): string | null {
  if (!reference.startsWith('&#')) return null
  const code = Number(reference[2] === 'x' ? `0x${reference.slice(3, -1)}` : reference.slice(2, -1))
  const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff)
  const character = isAllowed ? String.fromCodePoint(code) : ''
  return /^[^\ud800-\udfff\ufffe\uffff]$/u.test(character) ? character : null
}
