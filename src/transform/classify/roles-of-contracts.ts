/** The text of a contract that no heading announces: its parties on lines of their own, and below them how it begins. */
import type { Vocabulary } from '../../rules/vocabulary.ts'
import { builtWhenAsked } from '../../text/build-expression.ts'
import { textOf } from '../../tree/content.ts'
import type { Block, Role, Root, Section } from '../../tree/nodes.ts'
import { FILLED_IN } from './role-groups.ts'

export type ContractWords = Record<keyof NonNullable<Vocabulary['parties']>, RegExp>

/** What tells the parties; `null` where the vocabulary says nothing of them. */
export function contractWords({ parties }: Vocabulary): ContractWords | null {
  return parties ? builtWhenAsked(parties) : null
}

/** Number of lines from one party to the other, and from that to the text, at most. */
const FARTHEST = 12

/** What follows the parties is the contract, up to a heading that says itself what it heads. */
export function setRolesOfContracts(node: Root | Section, words: ContractWords): void {
  const around: Role = node.type === 'root' ? 'other' : node.data.role
  if (FILLED_IN.has(around)) return
  const from = beginningIn(node, words)
  let isOpen = false
  node.children.forEach((child, i) => {
    isOpen ||= i === from
    // A chapter that says what it is ends the contract that stands before it.
    if (node.type === 'root' && child.type === 'section' && !OPEN.has(child.data.role)) isOpen = false
    if (isOpen && (child.type !== 'section' || child.data.role === around)) setContract(child, around)
    else if (child.type === 'section') setRolesOfContracts(child, words)
  })
}

/** Roles of chapters that may be parts of a contract. */
const OPEN: ReadonlySet<Role> = new Set(['other', 'contract'])

/** The index of the line that names the first party; -1 where none does that has another one and a text below. */
function beginningIn({ children }: Root | Section, words: ContractWords): number {
  const lines = children.map(child => (child.type === 'paragraph' ? textOf(child).replace(/\s+/g, '') : ''))
  const next = (one: keyof ContractWords, from: number) =>
    lines.findIndex((line, i) => i > from && i <= from + FARTHEST && words[one].test(line))
  for (let i = lines.findIndex(line => words.first.test(line)); i >= 0; i = next('first', i)) {
    const other = next('second', i)
    if (other >= 0 && next('opening', other) >= 0) return i
  }
  return -1
}

function setContract(node: Block | Section, around: Role): void {
  if (node.type === 'table') return
  if (node.type !== 'section') node.data.role = 'contract'
  else if (node.data.role === around) {
    node.data.role = 'contract'
    for (const child of node.children) if (child.type === 'section') setContract(child, around)
  }
}
