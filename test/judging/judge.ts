/** Runs steps 3 to 6 on a small document and gives everything they leave behind, for tests of the judging core. */
import { unified } from 'unified'
import { VFile } from 'vfile'
import { type Dismissal, type Finding, findingsOf } from '../../src/facts/finding.ts'
import type { ProfileOverrides } from '../../src/facts/profile.ts'
import { lazily } from '../../src/memo/lazily.ts'
import { parse } from '../../src/parse/parse.ts'
import type { RuleSet } from '../../src/rules/types.ts'
import { simplifierFor } from '../../src/text/traditional.ts'
import { classify } from '../../src/transform/classify.ts'
import { lint } from '../../src/transform/lint.ts'
import { section } from '../../src/transform/section.ts'
import type { PlacedUnit } from '../../src/transform/units/placed-unit.ts'
import { unitWords } from '../../src/transform/units/unit-words.ts'
import { unitsOf } from '../../src/transform/units.ts'
import type { Root } from '../../src/tree/nodes.ts'
import { project } from '../../src/tree/project.ts'
import { builtInRules } from '../setup/rules-once.ts'

export const BUILT_IN: RuleSet = await builtInRules()

export interface Judged {
  file: VFile
  /** The projection. */
  text: string
  tree: Root
  units: PlacedUnit[]
  findings: Finding[]
  dismissed: Dismissal[]
}

/**
 * Judges a document.
 *
 * @param document markdown, bytes of a .docx, or a flat tree.
 */
export async function judge(
  document: string | Uint8Array | Root,
  rules: RuleSet = BUILT_IN,
  overrides: ProfileOverrides = {},
): Promise<Judged> {
  return judgeOneByOne(rules, overrides)(document)
}

/** Judges documents one after another, with rules that are compiled once for all of them, as a run of several does. */
export function judgeOneByOne(rules: RuleSet, overrides: ProfileOverrides = {}) {
  const steps = unified().use(section, { rules }).use(classify, { rules, overrides }).use(lint, { rules }).freeze()
  return async (document: string | Uint8Array | Root): Promise<Judged> => {
    const { file, root } = await read(document)
    const tree = (await steps.run(root, file)) as Root
    const text = String(file.value)
    const simplifier = await simplifierFor(text)
    // Few tests look at them, and they take as long as to judge a sentence.
    const units = lazily(() => unitsOf(tree, unitWords(BUILT_IN.vocabulary), simplifier).units)
    return {
      file,
      text,
      tree,
      findings: findingsOf(file),
      dismissed: file.data.dismissed ?? [],
      get units() {
        return units()
      },
    }
  }
}

async function read(document: string | Uint8Array | Root): Promise<{ file: VFile; root: Root }> {
  if (typeof document === 'object' && 'children' in document) {
    return { file: new VFile({ path: 'tree', value: project(document) }), root: document }
  }
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  const file = new VFile({ path: typeof document === 'string' ? 'a.md' : 'a.docx', value: bytes })
  const root = await parse(file)
  if (!root) throw new Error(`not read: ${JSON.stringify(file.data.document)}`)
  return { file, root }
}
