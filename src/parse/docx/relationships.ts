/** Which parts belong together: relationships and content types of the package (ECMA-376 part 2). */
import { unreadable } from '../../facts/document.ts'
import type { Archive } from './archive.ts'
import { type Handlers, readXml } from './xml.ts'

export interface Relationship {
  id: string
  /** Last segment of the type's address, the same in Transitional and Strict: `styles`, `footnotes`, `header`. */
  type: string
  /** Name of the part in the archive; of what stands outside of it, its address. */
  part: string
}

const RELATIONSHIPS: Handlers<{ folder: string; found: Relationship[] }> = {
  Relationship: {
    open: ({ folder, found }, { Id, Type, Target, TargetMode }) => {
      if (Type === undefined || Target === undefined) return
      const part = TargetMode === 'External' ? Target : resolve(folder, Target)
      found.push({ id: Id ?? '', type: Type.slice(Type.lastIndexOf('/') + 1), part })
    },
  },
}

const CONTENT_TYPES: Handlers<{ main?: string }> = {
  Override: {
    open: (state, { PartName, ContentType }) => {
      if (PartName && ContentType && /\bwordprocessingml\.(document|template)\.main\+xml$/.test(ContentType)) {
        state.main ??= resolve('', PartName)
      }
    },
  },
}

const DEFAULT_MAIN = 'word/document.xml'

/**
 * Name of the part that holds the body.
 *
 * @throws `docx-no-document` where the archive has none.
 */
export async function findMainPart(archive: Archive): Promise<string> {
  const related = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part
  if (related !== undefined && archive.has(related)) return related
  const types: { main?: string } = {}
  if (archive.has('[Content_Types].xml')) {
    await readXml(archive, '[Content_Types].xml', { handlers: CONTENT_TYPES, state: types })
  }
  if (types.main !== undefined && archive.has(types.main)) return types.main
  if (archive.has(DEFAULT_MAIN)) return DEFAULT_MAIN
  throw unreadable('docx-no-document')
}

/** Relationships of a part, of the package itself where `part` is empty. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const path = `${folder}_rels/${part.slice(slash)}.rels`
  const found: Relationship[] = []
  if (archive.has(path)) await readXml(archive, path, { handlers: RELATIONSHIPS, state: { folder, found } })
  return found
}

/** Targets are relative to the folder of their source, or absolute with a slash in front. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
