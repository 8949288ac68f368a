/** Texts put into an XML at offsets, and spans of it left out; all else is neither changed nor moved. */

/** From where to where, in UTF-16 units. */
export type Span = readonly [start: number, end: number]

/** At one offset: first what ends there, then what begins there. */
interface Cut {
  /** Closes and opens again what the offset parts. */
  close: string
  reopen: string
  ends: string[]
  starts: string[]
}

export interface Insertions {
  end(offset: number, text: string, parted?: Parted): void
  start(offset: number, text: string, parted?: Parted): void
  /** Leaves out what stands there. */
  leaveOut(span: Span): void
  /** The text with everything inserted, and without what is left out. */
  apply(): string
}

/** Tags that close what an offset parts, and those that open it again. */
export interface Parted {
  close: string
  reopen: string
}

/** Collects insertions into an XML; offsets are UTF-16 units of it as it stands before any of them. */
export function insertionsInto(xml: string): Insertions {
  const cuts = new Map<number, Cut>()
  const gone: Span[] = []
  const cutAt = (offset: number, { close, reopen }: Parted = { close: '', reopen: '' }) => {
    const cut = cuts.get(offset) ?? { close, reopen, ends: [], starts: [] }
    cuts.set(offset, cut)
    return cut
  }
  return {
    end: (offset, text, parted) => {
      cutAt(offset, parted).ends.push(text)
    },
    start: (offset, text, parted) => {
      cutAt(offset, parted).starts.push(text)
    },
    leaveOut: span => {
      gone.push(span)
    },
    apply: () => {
      const kept = keptOf(xml, gone)
      let at = 0
      let result = ''
      for (const [offset, { close, ends, starts, reopen }] of [...cuts].sort(([a], [b]) => a - b)) {
        result += kept(at, offset) + close + ends.join('') + starts.join('') + reopen
        at = offset
      }
      return result + kept(at, xml.length)
    },
  }
}

/** Makes the function that gives what stands between two offsets, without what is left out. */
function keptOf(xml: string, gone: readonly Span[]): (from: number, to: number) => string {
  const inOrder = [...gone].sort(([a], [b]) => a - b)
  return (from, to) => {
    let at = from
    let result = ''
    for (const [start, end] of inOrder) {
      if (start >= to || end <= at) continue
      result += xml.slice(at, Math.max(at, start))
      at = Math.min(end, to)
    }
    return result + xml.slice(at, to)
  }
}
