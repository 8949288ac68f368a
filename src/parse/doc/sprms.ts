/** Single property modifiers (MS-DOC 2.6): how a .doc writes formatting, one opcode and operand after another. */
import type { Look } from '../flow/flow.ts'
import type { RowShape } from '../flow/grid.ts'
import { defineRow, mergeCell, mergeCells } from './row-shape.ts'

export interface ParagraphModifiers {
  inTable?: boolean
  /** Depth of the table, where the file says it. */
  depth?: number
  /** The mark ends a row of the outermost table. */
  rowEnd?: boolean
  innerCellEnd?: boolean
  innerRowEnd?: boolean
  centered?: boolean
  /** 0–8 for headings, 9 for body text. */
  outline?: number
  /** Instance of a list from 1; 0 takes an inherited one away. */
  list?: number
  /** Level in it from 0. */
  level?: number
  pageBreakBefore?: boolean
  row?: RowShape
}

export interface CharacterModifiers extends Look {
  /** By a tracked change, as what follows. */
  inserted?: boolean
  deleted?: boolean
}

/** Sets what one modifier says; `view` is its operand. */
type Handler<T> = (target: T, view: DataView, data: DataView) => void

const isOn = (view: DataView) => view.getUint8(0) === 1

/** A property that is set where the operand is 1. */
const flag =
  (
    name: 'inTable' | 'rowEnd' | 'innerCellEnd' | 'innerRowEnd' | 'centered' | 'pageBreakBefore',
  ): Handler<ParagraphModifiers> =>
  (target, view) => {
    target[name] = isOn(view)
  }

function rowOf(target: ParagraphModifiers): RowShape {
  target.row ??= { left: 0, cells: [], header: false }
  return target.row
}

/** The names of the opcodes in MS-DOC 2.6.1 to 2.6.3 stand in front of them. */
const PARAGRAPH: ReadonlyMap<number, Handler<ParagraphModifiers>> = new Map<number, Handler<ParagraphModifiers>>([
  // sprmPFInTable
  [0x2416, flag('inTable')],
  // sprmPFTtp
  [0x2417, flag('rowEnd')],
  // sprmPItap
  [
    0x6649,
    (target, view) => {
      target.depth = view.getInt32(0, true)
    },
  ],
  // sprmPFInnerTableCell
  [0x244b, flag('innerCellEnd')],
  // sprmPFInnerTtp
  [0x244c, flag('innerRowEnd')],
  // sprmPJc80, sprmPJc: 1 is centered
  [0x2403, flag('centered')],
  [0x2461, flag('centered')],
  // sprmPOutLvl
  [
    0x2640,
    (target, view) => {
      target.outline = view.getUint8(0)
    },
  ],
  // sprmPIlvl
  [
    0x260a,
    (target, view) => {
      target.level = Math.min(8, view.getUint8(0))
    },
  ],
  // sprmPIlfo: 0xF801 is an inherited list that was taken away
  [
    0x460b,
    (target, view) => {
      target.list = Math.max(0, view.getInt16(0, true))
    },
  ],
  // sprmPFPageBreakBefore
  [0x2407, flag('pageBreakBefore')],
  // sprmPHugePapx: modifiers too large for their page stand in the stream Data
  [
    0x6646,
    (target, view, data) => {
      const at = view.getUint32(0, true)
      if (at + 2 > data.byteLength) return
      const size = Math.min(data.getUint16(at, true), data.byteLength - at - 2)
      readParagraphModifiers(part(data, at + 2, size), new DataView(new ArrayBuffer(0)), target)
    },
  ],
  // sprmTDefTable
  [
    0xd608,
    (target, view) => {
      target.row = { ...defineRow(view), header: target.row?.header ?? false }
    },
  ],
  // sprmTTableHeader
  [
    0x3404,
    (target, view) => {
      rowOf(target).header = isOn(view)
    },
  ],
  // sprmTMerge
  [0x5624, (target, view) => mergeCells(rowOf(target), view.getUint8(0), view.getUint8(1))],
  // sprmTVertMerge: the first byte counts the rest
  [0xd62b, (target, view) => mergeCell(rowOf(target), view.getUint8(1), view.getUint8(2))],
])

const CHARACTER: ReadonlyMap<number, Handler<CharacterModifiers>> = new Map<number, Handler<CharacterModifiers>>([
  // sprmCFRMarkIns
  [
    0x0801,
    (target, view) => {
      target.inserted = isOn(view)
    },
  ],
  // sprmCFRMarkDel
  [
    0x0800,
    (target, view) => {
      target.deleted = isOn(view)
    },
  ],
  // sprmCFVanish
  [
    0x083c,
    (target, view) => {
      target.hidden = toggled(view, target.hidden)
    },
  ],
  // sprmCFStrike
  [
    0x0837,
    (target, view) => {
      target.struck = toggled(view, target.struck)
    },
  ],
  // sprmCFDStrike
  [
    0x2a53,
    (target, view) => {
      target.struck ||= isOn(view)
    },
  ],
  // sprmCFBold
  [
    0x0835,
    (target, view) => {
      target.bold = toggled(view, target.bold)
    },
  ],
  // sprmCHps
  [
    0x4a43,
    (target, view) => {
      target.size = view.getUint16(0, true) / 2
    },
  ],
])

/** Adds what modifiers say to `target`, which holds what the style says. */
export function readParagraphModifiers<T extends ParagraphModifiers>(view: DataView, data: DataView, target: T): T {
  each(view, data, PARAGRAPH, target)
  return target
}

/** The same for the modifiers of characters. */
export function readCharacterModifiers(view: DataView, target: CharacterModifiers): CharacterModifiers {
  each(view, view, CHARACTER, target)
  return target
}

/** Bytes of operands by the three highest bits of the opcode (MS-DOC 2.2.5.1); 6 is of variable length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]
const DEFINE_ROW = 0xd608
const CHANGE_TABS = 0xc615

function each<T>(view: DataView, data: DataView, handlers: ReadonlyMap<number, Handler<T>>, target: T): void {
  for (let at = 0; at + 2 < view.byteLength; ) {
    const opcode = view.getUint16(at, true)
    const size = operandSize(view, at + 2, opcode)
    if (at + 2 + size > view.byteLength) return
    const handler = handlers.get(opcode)
    const operand = part(view, at + 2, size)
    if (handler) attempt(() => handler(target, operand, data))
    at += 2 + size
  }
}

/** An operand that is shorter than its opcode asks for sets nothing; the words are read all the same. */
function attempt(set: () => void): void {
  try {
    set()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

/** Bytes of the operand that stands at `at`. */
export function operandSize(view: DataView, at: number, opcode: number): number {
  const size = SIZES[opcode >> 13]!
  if (size > 0) return size
  if (opcode === DEFINE_ROW) return at + 2 > view.byteLength ? view.byteLength : view.getUint16(at, true) + 1
  const counted = view.getUint8(at)
  if (opcode !== CHANGE_TABS || counted !== 255) return counted + 1
  // A change of tabs too long to be counted: deleted ones take 4 bytes each, added ones 3.
  const deleted = at + 1 < view.byteLength ? view.getUint8(at + 1) : 0
  const added = at + 2 + 4 * deleted
  return added < view.byteLength ? 3 + 4 * deleted + 3 * view.getUint8(added) : view.byteLength
}

/** 0x80 is as the style says, 0x81 the opposite (MS-DOC 2.9.327). */
function toggled(view: DataView, inherited: boolean | undefined): boolean {
  const value = view.getUint8(0)
  return value & 0x80 ? Boolean(inherited) !== (value === 0x81) : value === 1
}

function part(view: DataView, at: number, size: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at, size)
}
