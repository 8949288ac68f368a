/** What an element makes of the words inside it, from its name, its attributes and its own style. */
import type { Look } from '../flow/flow.ts'

export type Attributes = Record<string, string>

export interface Inherited extends Look {
  centered: boolean
  /** Words are left out. */
  skipped: boolean
  /** Words are the number in front of a paragraph. */
  number: boolean
  /** White space counts. */
  preformatted: boolean
  toc: boolean
  /** Heading level 1–6. */
  outline: number | undefined
}

export const PLAIN: Inherited = {
  bold: false,
  hidden: false,
  struck: false,
  centered: false,
  skipped: false,
  number: false,
  preformatted: false,
  toc: false,
  outline: undefined,
}

/** Elements whose words nobody sees as text of the document. */
const SKIPPED = new Set('script style title noscript template xml iframe object svg math select datalist'.split(' '))
const STRUCK = new Set(['s', 'strike'])
const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * The look inside an element, from the one around it.
 *
 * @param name in lower case.
 * @param gone the element whose words belong to the side of a tracked change that is not read.
 */
export function inherit(outer: Inherited, name: string, attributes: Attributes, gone: 'ins' | 'del'): Inherited {
  const style = (attributes.style ?? '').toLowerCase()
  const inner: Inherited = { ...outer }
  if (SKIPPED.has(name) || name === gone || /mso-element:\s*comment/.test(style)) inner.skipped = true
  if (BOLD.has(name)) inner.bold = true
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1]
  if (weight) inner.bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const size = /font-size:\s*([\d.]+)(pt|px)/.exec(style)
  if (size) inner.size = Number(size[1]) * (size[2] === 'px' ? 0.75 : 1)
  if (/display:\s*none|mso-hide:\s*all|visibility:\s*hidden/.test(style) || attributes.hidden !== undefined) {
    inner.hidden = true
  }
  if (STRUCK.has(name) || /text-decoration(?:-line)?:[^;]*line-through/.test(style)) inner.struck = true
  const align = /text-align:\s*(\w+)/.exec(style)?.[1] ?? attributes.align?.toLowerCase()
  if (align) inner.centered = align === 'center'
  else if (name === 'center') inner.centered = true
  else if (name === 'td') inner.centered = false
  if (/mso-list:\s*ignore/.test(style)) inner.number = true
  if (name === 'pre') inner.preformatted = true
  // Word's style, and the anchors by which its tables of contents lead to their headings.
  if (/\bmsotoc\d/i.test(attributes.class ?? '') || (name === 'a' && /^#_?toc/i.test(attributes.href ?? '')))
    inner.toc = true
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level) inner.outline = Number(level)
  return inner
}
