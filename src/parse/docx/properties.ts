/** Properties of paragraphs and runs, as they stand on a paragraph, in a style and in a numbering level alike. */
import type { Look } from '../flow/flow.ts'
import { symbolFontOf } from '../symbols.ts'
import type { Attributes, Handlers } from './xml.ts'

export interface RunProperties extends Look {
  style?: string
  /** Name of a font that shows signs in place of characters. */
  symbols?: string | undefined
}

export interface ParagraphProperties {
  style?: string
  centered?: boolean
  /** Left indent in points. */
  indent?: number
  /** 0–8 for headings, 9 for body text, as the file counts. */
  outline?: number
  /** Number definition; `0` takes an inherited numbering away (ECMA-376 part 1, 17.9.18). */
  numId?: string
  /** Numbering level from 0. */
  level?: number
  pageBreakBefore?: boolean
}

/** Which properties an element sets, for a reader that knows where it stands; `undefined` for none. */
export interface PropertyTargets<S> {
  paragraph: (state: S) => ParagraphProperties | undefined
  run: (state: S) => RunProperties | undefined
}

const TWIPS_IN_POINT = 20

/** Handlers of the property elements. */
export function propertyHandlers<S>(targets: PropertyTargets<S>): Handlers<S> {
  const paragraph = (set: (target: ParagraphProperties, attributes: Attributes) => void) => ({
    open: (state: S, attributes: Attributes) => {
      const target = targets.paragraph(state)
      if (target) set(target, attributes)
    },
  })
  const run = (set: (target: RunProperties, attributes: Attributes) => void) => ({
    open: (state: S, attributes: Attributes) => {
      const target = targets.run(state)
      if (target) set(target, attributes)
    },
  })
  return {
    'w:pStyle': paragraph((target, { 'w:val': value }) => {
      if (value !== undefined) target.style = value
    }),
    'w:jc': paragraph((target, { 'w:val': value }) => {
      target.centered = value === 'center'
    }),
    'w:ind': paragraph((target, attributes) => {
      const left = Number(attributes['w:start'] ?? attributes['w:left'])
      if (Number.isFinite(left)) target.indent = left / TWIPS_IN_POINT
    }),
    'w:outlineLvl': paragraph((target, { 'w:val': value }) => {
      target.outline = Number(value)
    }),
    'w:numId': paragraph((target, { 'w:val': value }) => {
      if (value !== undefined) target.numId = value
    }),
    'w:ilvl': paragraph((target, { 'w:val': value }) => {
      target.level = Math.min(8, Math.max(0, Math.trunc(Number(value) || 0)))
    }),
    'w:pageBreakBefore': paragraph((target, { 'w:val': value }) => {
      target.pageBreakBefore = isOn(value)
    }),
    'w:rStyle': run((target, { 'w:val': value }) => {
      if (value !== undefined) target.style = value
    }),
    'w:b': run((target, { 'w:val': value }) => {
      target.bold = isOn(value)
    }),
    'w:sz': run((target, { 'w:val': value }) => {
      const halfPoints = Number(value)
      if (halfPoints > 0) target.size = halfPoints / 2
    }),
    'w:strike': run((target, { 'w:val': value }) => {
      target.struck = isOn(value)
    }),
    'w:dstrike': run((target, { 'w:val': value }) => {
      target.struck ||= isOn(value)
    }),
    'w:rFonts': run((target, { 'w:ascii': ascii, 'w:hAnsi': other = ascii }) => {
      target.symbols = symbolFontOf(ascii) ?? symbolFontOf(other)
    }),
    'w:vanish': run((target, { 'w:val': value }) => {
      target.hidden = isOn(value)
    }),
  }
}

/** A toggle is on unless it says otherwise (ST_OnOff, ECMA-376 part 1, 22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/.test(value)
}
