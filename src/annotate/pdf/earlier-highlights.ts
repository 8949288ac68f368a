/** The highlights that an earlier copy of ours left in a document. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { AUTHOR } from '../author.ts'
import { type Bounds, boundsOf } from './highlight.ts'

const ANNOTS = PDFName.of('Annots')

export interface EarlierHighlights {
  /** What was changed: lists of annotations, or the pages that hold them. */
  changed: PDFRef[]
  /** What stays. */
  answered: AnsweredHighlight[]
}

/** A highlight of ours that somebody answered. */
export interface AnsweredHighlight {
  page: PDFPage
  title: string
  /** What no other annotation of the page is called. */
  name: string
  /** Where its lines are, in the space of the page. */
  lines: Bounds[]
}

interface Annotation {
  /** As the list of its page has it, usually a reference. */
  entry: PDFObject
  dict: PDFDict
}

/**
 * Takes the highlights of ours out of the pages. Those stay that somebody answered, be it by marking them as done: that is an
 * answer too (ISO 32000-1, 12.5.6.3).
 */
export function takeOutEarlier(pages: readonly PDFPage[]): EarlierHighlights {
  const earlier: EarlierHighlights = { changed: [], answered: [] }
  for (const page of pages) {
    const list = page.node.lookupMaybe(ANNOTS, PDFArray)
    const all = list ? annotationsIn(list) : []
    const ours = all.filter(isOurs)
    if (!list || ours.length === 0) continue
    const answered = new Set(all.filter(one => !isOurs(one)).map(({ dict }) => dict.get(PDFName.of('IRT'))))
    const gone = ours.filter(({ entry }) => !answered.has(entry))
    const entries = new Set(gone.map(({ entry }) => entry))
    const popups = all.filter(({ dict }) => entries.has(dict.get(PDFName.of('Parent')) ?? list))
    for (const { entry } of [...gone, ...popups]) list.remove(list.indexOf(entry)!)
    if (gone.length > 0) earlier.changed.push(annotationsOf(page))
    for (const { entry, dict } of ours) if (answered.has(entry)) earlier.answered.push(answeredOn(page, dict))
  }
  return earlier
}

/** Where the annotations of a page are listed: an object of its own, else the page. */
export function annotationsOf({ node, ref }: PDFPage): PDFRef {
  const list = node.get(ANNOTS)
  return list instanceof PDFRef ? list : ref
}

function annotationsIn(list: PDFArray): Annotation[] {
  const dicts = list.asArray().map((entry, i) => ({ entry, dict: list.lookup(i) }))
  return dicts.filter((one): one is Annotation => one.dict instanceof PDFDict)
}

function isOurs({ dict }: Annotation): boolean {
  return dict.get(PDFName.of('Subtype')) === PDFName.of('Highlight') && textOf(dict, 'T') === AUTHOR
}

function answeredOn(page: PDFPage, dict: PDFDict): AnsweredHighlight {
  const points = dict.lookupMaybe(PDFName.of('QuadPoints'), PDFArray)?.asArray() ?? []
  const numbers = points.map(one => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
  return {
    page,
    title: textOf(dict, 'Subj'),
    name: textOf(dict, 'NM'),
    lines: Array.from({ length: numbers.length / 8 }, (_, i) => boundsOf(pairsOf(numbers.slice(8 * i, 8 * i + 8)))),
  }
}

function pairsOf(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!])
}

function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
