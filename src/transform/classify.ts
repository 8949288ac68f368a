/** Step 5: what each section is for, what each table's columns are called, and what kind of purchase the document is. */
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { ProfileOverrides } from '../facts/profile.ts'
import type { RuleSet } from '../rules/types.ts'
import { buildExpression, expressionOrNull } from '../text/build-expression.ts'
import { simplifierFor } from '../text/traditional.ts'
import { typedNumber } from '../text/typed-number.ts'
import { textOf } from '../tree/content.ts'
import type { Cell, Paragraph, Role, Root, Section, Table } from '../tree/nodes.ts'
import { readProfile } from './classify/read-profile.ts'
import { readProject } from './classify/read-project.ts'
import { type AnnexWords, roleOfAnnex } from './classify/roles-of-annexes.ts'
import { setRolesOfNotice, setRolesOfOpening } from './classify/roles-of-beginnings.ts'
import { conditionWords, setRolesOfConditions } from './classify/roles-of-conditions.ts'
import { contractWords, setRolesOfContracts } from './classify/roles-of-contracts.ts'
import { correctionWords, setRolesOfCorrections } from './classify/roles-of-corrections.ts'
import { setRolesByPoints, setRolesByValues } from './classify/roles-of-lines.ts'
import { setTableRoles } from './classify/roles-of-tables.ts'
import { type RoleOf, roleOfTitles, withoutNumber } from './classify/roles-of-titles.ts'
import { readTitles } from './classify/table-titles.ts'
import { isMarked } from './section/headings.ts'
import { shadowOf } from './units/shadow.ts'

export interface ClassifyOptions {
  rules: RuleSet
  overrides?: ProfileOverrides
}

/** Sets `role` on sections and scoring tables, and `file.data.profile` and `project`. */
export const classify: Plugin<[ClassifyOptions], Root> = ({ rules, overrides = {} }) => {
  const rolesOf = roleOfTitles(rules)
  const { vocabulary } = rules
  const { blank, scoredCells } = vocabulary
  const [points, values] = [expressionOrNull(vocabulary.points), expressionOrNull(vocabulary.productValues)]
  const words: PartWords = {
    annex: expressionOrNull(vocabulary.annex),
    tableParts: expressionOrNull(vocabulary.tableParts),
    blank: blank ? { title: buildExpression(blank.title), text: buildExpression(blank.text) } : null,
    points,
    pointsOfParts: expressionOrNull(vocabulary.pointsOfParts),
  }
  const blankTables = expressionOrNull(blank?.tables)
  const scored = scoredCells
    ? { alone: buildExpression(scoredCells.alone), amid: buildExpression(scoredCells.amid) }
    : null
  const conditions = conditionWords(vocabulary)
  const corrections = correctionWords(vocabulary)
  const contracts = contractWords(vocabulary)
  return async (tree, file: VFile) => {
    const text = String(file.value)
    const simplify = await simplifierFor(text)
    const roleOf = rolesOf(simplify)
    for (const child of tree.children) if (child.type === 'section') setRole(child, 'other', roleOf, words)
    if (contracts) setRolesOfContracts(tree, contracts)
    eachTable(tree, { role: 'other', title: '' }, (table, { role, title }) => {
      readTitles(table)
      setTableRoles(table, role, {
        columns: vocabulary.roles,
        points,
        scored,
        blank: words.blank?.title ?? null,
        mayAsk: role !== 'form' || !blankTables?.test(title),
        roleOf,
      })
    })
    if (points) setRolesByPoints(tree, points)
    if (values) setRolesByValues(tree, values)
    if (conditions) setRolesOfConditions(tree, conditions)
    setRolesOfOpening(tree)
    setRolesOfNotice(tree, roleOf)
    if (corrections) setRolesOfCorrections(tree, corrections, line => shadowOf(line, simplify).text)
    file.data.profile = readProfile(tree, text, vocabulary, overrides)
    file.data.project = readProject(tree, vocabulary)
  }
}

/** Tables with the section around them, outer ones first. Nothing else is gone through: most nodes are words. */
function eachTable(node: Root | Section | Cell, around: Around, see: (table: Table, around: Around) => void): void {
  for (const child of node.children) {
    if (child.type === 'section') eachTable(child, child.data, see)
    else if (child.type === 'table') {
      see(child, around)
      for (const row of child.children) for (const cell of row.children) eachTable(cell, around, see)
    }
  }
}

type Around = Pick<Section['data'], 'role' | 'title'>

/** What else than the words of its heading says what a part is. */
interface PartWords extends AnnexWords {
  tableParts: RegExp | null
  /** What gives points too below a heading amid the scoring. */
  pointsOfParts: RegExp | null
}

/** Sets the role of a section and, by it, of those below. @param inherited role of the section around it. */
function setRole(node: Section, inherited: Role, roleOf: RoleOf, words: PartWords): void {
  const { annex, tableParts } = words
  const own = givesPoints(node, inherited, words) ? inherited : (roleOf(node.data.title, inherited) ?? inherited)
  node.data.role = roleOfAnnex(node, own, roleOf, words) ?? own
  const title = withoutNumber(node.data.title.replace(/\s+/g, ''))
  const holdsAnnexes = annex?.exec(title)?.[0] === title
  const holdsRows = node.data.role === 'evaluation' || tableParts?.test(title)
  for (const child of node.children) {
    if (child.type !== 'section') continue
    if (holdsAnnexes && annex?.test(child.data.title)) {
      setRole(child, 'other', roleOf, words)
      if (child.data.role === 'other') child.data.role = node.data.role
    } else if (holdsRows && isPlain(child)) setRole(child, node.data.role, () => null, words)
    else setRole(child, node.data.role, roleOf, words)
  }
}

/** An item of the scoring that names another part in front of what it gives points for, or above it (2、资质要求：具有…的得2分). */
function givesPoints(
  { children: [heading, ...text], data }: Section,
  inherited: Role,
  { points, pointsOfParts }: PartWords,
): boolean {
  if (inherited !== 'evaluation') return false
  const gives = (words: string) => [points, pointsOfParts].some(one => one?.test(words))
  const line = textOf(heading as Paragraph)
  if (line.length > data.title.length && gives(line)) return true
  return text.some(block => block.type === 'paragraph' && gives(textOf(block)))
}

/** A heading that nothing but its words marks is the name of a row where a table has lost its lines. */
function isPlain({ children, data: { title } }: Section): boolean {
  return !isMarked(children[0] as Paragraph) && typedNumber(title) === null
}
