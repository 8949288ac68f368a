/** Texts put into an XML at offsets; what stands there already is neither changed nor moved. */

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
  /** The text with everything inserted. */
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
    apply: () => {
      let at = 0
      let result = ''
      for (const [offset, { close, ends, starts, reopen }] of [...cuts].sort(([a], [b]) => a - b)) {
        result += xml.slice(at, offset) + close + ends.join('') + starts.join('') + reopen
        at = offset
      }
      return result + xml.slice(at)
    },
  }
}
