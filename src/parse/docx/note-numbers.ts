/** The numbers of notes, which are not in their text: notes are counted in the order of what refers to them. */
import { formatNumber } from '../flow/number-format.ts'

export type NoteKind = 'footnote' | 'endnote'

export interface NoteNumbers {
  /** Counts a note that is referred to; one that has a mark of its own is not counted. */
  count(kind: NoteKind, key: string): void
  /** What a section says of how notes are numbered. */
  set(kind: NoteKind, what: 'format' | 'start' | 'restart', value: string): void
  /** The number as it is printed; `undefined` where it cannot be told: counted anew on each page, it depends on the layout. */
  of(key: string): string | undefined
}

/** Makes the counters of a document, with the formats that Word has where nothing is said (ISO 29500-1, 17.11). */
export function createNoteNumbers(): NoteNumbers {
  const values = new Map<string, number>()
  const counted = { footnote: 0, endnote: 0 }
  const settings = {
    footnote: { format: 'decimal', start: '1', restart: 'continuous' },
    endnote: { format: 'lowerRoman', start: '1', restart: 'continuous' },
  }
  return {
    count(kind, key) {
      if (!values.has(key)) values.set(key, counted[kind]++)
    },
    set(kind, what, value) {
      settings[kind][what] = value
    },
    of(key) {
      const value = values.get(key)
      const { format, start, restart } = settings[key.startsWith('footnote') ? 'footnote' : 'endnote']
      if (value === undefined || restart !== 'continuous') return undefined
      return formatNumber(value + Number(start), format) || undefined
    },
  }
}
