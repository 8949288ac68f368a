/** Steps 3 to 6 on the documents of one tender: all are read before the first is judged. */
import type { VFile } from 'vfile'
import type { ProfileOverrides } from '../facts/profile.ts'
import type { ReadOptions } from '../parse/reader.ts'
import type { RuleSet } from '../rules/types.ts'
import { type Brief, briefOf, joinPlaces, mainFirst, shareFacts } from '../transform/tender.ts'
import { type UnitsOfTree, unitsIn } from '../transform/units.ts'
import type { Root } from '../tree/nodes.ts'
import { type Checker, openChecker } from './check-file.ts'
import { sealTender } from './tenders.ts'

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

export interface LintTenderOptions {
  rules: RuleSet
  /** What reports call the tender. Files of `readFiles` that belong to one have its name. */
  name?: string
  /** What the user says of all documents; it outranks what stands in them. */
  overrides?: ProfileOverrides
  reading?: ReadOptions
}

/**
 * Steps 3 to 6 on the documents of one tender, for programs: what `check --package` does, but in this process. It never
 * throws for what stands in a document; one that cannot be read is failed, and the others carry a note that says so.
 *
 * @param files with their bytes. They keep findings and facts; bytes, text and tree are let go of.
 */
export async function lintTender(
  files: readonly VFile[],
  { rules, name = '', overrides = {}, reading = {} }: LintTenderOptions,
): Promise<void> {
  const checker = openChecker(rules, overrides, reading)
  const documents = files.map(file => {
    const bytes = file.value
    file.data.tender ??= { name, id: 0 }
    const open = async () => {
      file.value = bytes
    }
    return { file, checker, open }
  })
  await checkTender(documents, () => {})
  for (const file of files) file.value = ''
  sealTender(files)
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
