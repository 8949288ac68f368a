/** Steps 3 to 6 on the documents of one tender: all are read before the first is judged. */
import type { VFile } from 'vfile'
import { type Brief, briefOf, joinPlaces, mainFirst, shareFacts } from '../transform/tender.ts'
import { type UnitsOfTree, unitsIn } from '../transform/units.ts'
import type { Root } from '../tree/nodes.ts'
import type { Checker } from './check-file.ts'

/** One of the documents. */
export interface TenderDocument {
  file: VFile
  checker: Checker
  /** Puts the bytes onto the file; one that cannot be opened has failed then. */
  open(): Promise<void>
}

/** Ten tenders of a hundred pages: their trees and sentences take some 80 megabytes. */
const MOST_HELD = 500_000

interface Known {
  document: TenderDocument
  /** Where it stands among all. */
  index: number
  brief: Brief
  held: Read | null
}

interface Read {
  tree: Root
  units: UnitsOfTree
}

/**
 * Checks the documents, each in the light of the others. One that cannot be read is failed, and the others are judged.
 *
 * @param begin called with the index of a document before it is worked on.
 * @param mostHeld characters of text whose trees are kept until all documents are read; those of further ones are read twice.
 */
export async function checkTender(
  documents: readonly TenderDocument[],
  begin: (index: number) => void,
  mostHeld = MOST_HELD,
): Promise<void> {
  const known: Known[] = []
  let characters = 0
  for (const [index, document] of documents.entries()) {
    begin(index)
    const read = await readOne(document)
    if (!read) continue
    characters += document.file.data.document?.characters ?? 0
    const brief = briefOf(document.file, read.units.units)
    known.push({ document, index, brief, held: characters <= mostHeld ? read : null })
  }
  const briefs = mainFirst(known.map(({ brief }) => brief))
  const demands = new Map<string, string>()
  for (const one of known) {
    const { document, index, brief } = one
    begin(index)
    const read = one.held ?? (await readOne(document))
    one.held = null
    if (!read) continue
    const { file, checker } = document
    shareFacts(file, brief, briefs, checker.overrides)
    const said = briefs.flatMap(other => (other === brief ? [] : other.said))
    await checker.judge(read.tree, file, { units: read.units, said, demands })
  }
  joinPlaces(known.map(({ document }) => document.file))
}

async function readOne({ file, checker, open }: TenderDocument): Promise<Read | null> {
  await open()
  const tree = await checker.read(file)
  if (!tree) return null
  const units = await unitsIn(tree, file, checker.rules.vocabulary)
  // The tree holds its words; what is left to do needs no other.
  file.value = ''
  return { tree, units }
}
