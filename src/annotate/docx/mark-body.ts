/** Puts the ranges of comments around words of the body (ECMA-376 part 1, 17.13.4). */
import type { TracedElement } from '../../parse/docx/trace.ts'
import { insertionsInto, type Parted, type Span } from './insertions.ts'
import type { Edge, Place } from './places.ts'
import { namespaceOf } from './word-namespace.ts'

/** A comment's number and where it goes. */
export interface Mark {
  id: number
  place: Place
}

/**
 * The XML of the body with the marks in it. Runs are parted where a range begins or ends inside of them.
 *
 * @param gone marks of an earlier copy.
 */
export function markBody(xml: string, marks: readonly Mark[], gone: readonly Span[]): string {
  const into = insertionsInto(xml)
  for (const span of gone) into.leaveOut(span)
  const kept = new Set<TracedElement>()
  const { prefix, declaration } = namespaceOf(xml)
  const element = (name: string, id: number) => `<${prefix}${name}${declaration} ${prefix}id="${id}"/>`
  for (const { id, place } of marks) {
    const { start, end } = place
    into.start(start.offset, element('commentRangeStart', id), partedAt(xml, start))
    const reference = `<${prefix}r${declaration}>${element('commentReference', id)}</${prefix}r>`
    const rangeEnd = element('commentRangeEnd', id)
    if (end.around) {
      into.end(end.offset, rangeEnd, partedAt(xml, end))
      // Outside of an insertion that is being tracked: the comment is nobody's change.
      into.end(end.around.end, reference)
    } else into.end(end.offset, rangeEnd + reference, partedAt(xml, end))
    for (const { text } of [start, end]) if (text) kept.add(text)
  }
  for (const text of kept) {
    const tag = xml.slice(text.start, text.content)
    if (!/\sxml:space/.test(tag)) into.start(text.content - 1, ' xml:space="preserve"')
  }
  return into.apply()
}

function partedAt(xml: string, { run, text }: Edge): Parted | undefined {
  if (!run) return undefined
  const runTag = xml.slice(run.start, run.content)
  const runName = nameIn(runTag)
  const properties = run.properties ? xml.slice(...run.properties) : ''
  const parted = { close: `</${runName}>`, reopen: runTag + properties }
  if (!text) return parted
  const textName = nameIn(xml.slice(text.start, text.content))
  return {
    close: `</${textName}>${parted.close}`,
    reopen: `${parted.reopen}<${textName} xml:space="preserve">`,
  }
}

function nameIn(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)![1]!
}
