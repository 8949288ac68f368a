/** New parts in a package: their relationships and content types (ECMA-376 part 2). */
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Archive } from '../../parse/docx/archive.ts'
import { type Relationship, relationshipsOf } from '../../parse/docx/relationships.ts'
import { appendToRoot, readPart } from './part-text.ts'

const TYPES = '[Content_Types].xml'
const TYPES_URI = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONSHIPS_URI = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part that the main part is related to. */
export interface NewPart {
  /** Name in the folder of the main part, such as `comments`. */
  name: string
  /** Whole address of the relationship's type. */
  type: string
  contentType: string
  /** Its XML without the declaration. */
  xml: string
}

/** Name of the part of a kind (last segment of the relationship's type) that the main part has already. */
export function partOf(archive: Archive, relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find(({ type, part }) => type === kind && archive.has(part))?.part
}

/**
 * Adds parts.
 *
 * @param main the main part.
 * @returns the changed and new members by name.
 */
export async function addParts(
  archive: Archive,
  main: string,
  parts: readonly NewPart[],
): Promise<Map<string, Uint8Array>> {
  const changed = new Map<string, Uint8Array>()
  if (parts.length === 0) return changed
  const slash = main.lastIndexOf('/') + 1
  const folder = main.slice(0, slash)
  const used = new Set((await relationshipsOf(archive, main)).map(({ id }) => id))
  const relationships: string[] = []
  const types: string[] = []
  for (const { name, type, contentType, xml } of parts) {
    const file = firstFree(name, candidate => !archive.has(`${folder}${candidate}.xml`))
    const id = firstFree(`tenderlint-${name}`, candidate => !used.has(candidate))
    changed.set(`${folder}${file}.xml`, new TextEncoder().encode(DECLARATION + xml))
    relationships.push(
      toXml(x('Relationship', { xmlns: RELATIONSHIPS_URI, Id: id, Type: type, Target: `${file}.xml` })),
    )
    types.push(toXml(x('Override', { xmlns: TYPES_URI, PartName: `/${folder}${file}.xml`, ContentType: contentType })))
  }
  const path = `${folder}_rels/${main.slice(slash)}.rels`
  if (archive.has(path)) {
    const { xml, encode } = await readPart(archive, path)
    changed.set(path, encode(appendToRoot(xml, relationships.join(''))))
  } else {
    const root = toXml(x('Relationships', { xmlns: RELATIONSHIPS_URI }))
    changed.set(path, new TextEncoder().encode(DECLARATION + appendToRoot(root, relationships.join(''))))
  }
  const { xml, encode } = await readPart(archive, TYPES)
  changed.set(TYPES, encode(appendToRoot(xml, types.join(''))))
  return changed
}

function firstFree(name: string, isFree: (candidate: string) => boolean): string {
  if (isFree(name)) return name
  for (let i = 2; ; i++) if (isFree(`${name}${i}`)) return `${name}${i}`
}
