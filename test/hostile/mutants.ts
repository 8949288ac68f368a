/** Damaged copies of whole documents: which kinds of damage each format suffers, and the n-th copy by its name. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Damage, flipped, misnumbered, swapped, truncated, zeroed } from './damage.ts'
import { oddGroups, oddObjects, oddStreams, oddWords } from './damage-text.ts'
import { brokenXml, oddXml } from './damage-xml.ts'
import { randomOf } from './random.ts'

const ANYWHERE = { truncated, flipped, zeroed, swapped }

const DAMAGES: Record<string, Record<string, Damage>> = {
  '.docx': { ...ANYWHERE, brokenXml, oddXml },
  '.pdf': { ...ANYWHERE, oddObjects, oddStreams },
  '.doc': { ...ANYWHERE, misnumbered },
  '.rtf': { ...ANYWHERE, oddWords, oddGroups },
}

/**
 * So many damaged copies of a document, from the `first` on, each kind of damage in turn; a name says how its copy is made
 * again.
 *
 * @returns name of the copy, such as `kiln-17-flipped.doc` → its bytes.
 */
export function mutantsOf(name: string, bytes: Uint8Array, count: number, first = 0): Record<string, Uint8Array> {
  const damages = Object.entries(DAMAGES[extname(name)]!)
  const copies = Array.from({ length: count }, (_, i) => {
    const number = first + i
    const [kind, damage] = damages[number % damages.length]!
    const copy = `${basename(name, extname(name))}-${number}-${kind}${extname(name)}`
    return [copy, damage(bytes, randomOf(copy))]
  })
  return Object.fromEntries(copies)
}

const ROOT = new URL('../../', import.meta.url)

/** The documents that are damaged. */
export const DAMAGED = [
  'fixtures/clean-tender.docx',
  'fixtures/goods-tender.docx',
  'fixtures/services-tender.docx',
  'fixtures/equipment-tender.pdf',
  'test/files/kiln.doc',
  'test/files/kiln.rtf',
]

export const bytesOf = (path: string): Uint8Array => Uint8Array.from(readFileSync(new URL(path, ROOT)))
