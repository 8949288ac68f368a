/** The numbers of notes, which are not in their text: notes are counted in the order of what refers to them. */
import { formatNumber, isNumberFormat } from '../flow/number-format.ts'
import type { Archive } from './archive.ts'
import { type Handler, type Handlers, readXml } from './xml.ts'

export type NoteKind = 'footnote' | 'endnote'

type Said = Partial<Record<'format' | 'start' | 'restart', string>>
/** How notes of each kind are numbered, as a section or the whole document says it. */
export type SaidOfNotes = Record<NoteKind, Said>

export interface NoteNumbers {
  /** Counts a note that is referred to; one that has a mark of its own is not counted. */
  count(kind: NoteKind, key: string): void
  /** What the section being read says; its properties may come after its notes. */
  section(): SaidOfNotes
  endSection(): void
  /**
   * When the body has been read: gives the number of a note as it is printed; `undefined` where it cannot be told: counted
   * anew on each page, it depends on the layout.
   *
   * @param whole what holds where a section says nothing.
   */
  numbers(whole: SaidOfNotes): (key: string) => string | undefined
}

/** A section, with the number of its notes. */
interface Section {
  said: SaidOfNotes
  notes: Record<NoteKind, number>
}

interface Counted {
  kind: NoteKind
  section: Section
  /** Notes of its kind before it, in all sections and in its own. */
  before: number
  beforeInSection: number
}

/** The formats that Word has where nothing is said (ISO 29500-1, 17.11). */
const USUAL = {
  footnote: { format: 'decimal', start: '1', restart: 'continuous' },
  endnote: { format: 'lowerRoman', start: '1', restart: 'continuous' },
}

const nothing = (): SaidOfNotes => ({ footnote: {}, endnote: {} })
const newSection = (): Section => ({ said: nothing(), notes: { footnote: 0, endnote: 0 } })

/** Makes the counters of a document. */
export function createNoteNumbers(): NoteNumbers {
  const counted = new Map<string, Counted>()
  const notes = { footnote: 0, endnote: 0 }
  const sections = [newSection()]
  const last = () => sections.at(-1)!
  return {
    count(kind, key) {
      if (counted.has(key)) return
      const section = last()
      counted.set(key, { kind, section, before: notes[kind]++, beforeInSection: section.notes[kind]++ })
    },
    section: () => last().said,
    endSection() {
      sections.push(newSection())
    },
    numbers(whole) {
      const waysOf = ({ said }: Section, kind: NoteKind) => ({ ...USUAL[kind], ...whole[kind], ...said[kind] })
      // Which of several starts, or of several ways to count, is that of all notes is nowhere said.
      const areAlike = (kind: NoteKind) =>
        new Set(
          sections
            .filter(section => section.notes[kind] > 0)
            .map(section => waysOf(section, kind))
            .map(({ restart, start }) => (restart === 'eachSect' ? restart : `${restart} ${start}`)),
        ).size === 1
      const alike = { footnote: areAlike('footnote'), endnote: areAlike('endnote') }
      return key => {
        const note = counted.get(key)
        if (!note || !alike[note.kind]) return undefined
        const { format, start, restart } = waysOf(note.section, note.kind)
        if (restart === 'eachPage' || !isNumberFormat(format) || !/^\d+$/.test(start)) return undefined
        const before = restart === 'eachSect' ? note.beforeInSection : note.before
        return formatNumber(Number(start) + before, format) || undefined
      }
    },
  }
}

/** Whoever reads what is said of notes knows of which kind. */
interface ReadsNotes {
  noteKind: NoteKind | undefined
}

/** What is said of the numbers of notes, in a section and in the settings of a document alike. */
export function noteHandlers<S extends ReadsNotes>(saidIn: (state: S) => SaidOfNotes): Handlers<S> {
  const of = (kind: NoteKind): Handler<S> => ({
    open: state => {
      state.noteKind = kind
    },
    close: state => {
      state.noteKind = undefined
    },
  })
  const property = (what: keyof Said): Handler<S> => ({
    open: (state, { 'w:val': value }) => {
      if (state.noteKind && value) saidIn(state)[state.noteKind][what] = value
    },
  })
  return {
    'w:footnotePr': of('footnote'),
    'w:endnotePr': of('endnote'),
    'w:numFmt': property('format'),
    'w:numStart': property('start'),
    'w:numRestart': property('restart'),
  }
}

/** What the settings part says for all sections; `null` where it cannot be read, which costs no more than the numbers. */
export async function readNoteSettings(archive: Archive, part: string | undefined): Promise<SaidOfNotes | null> {
  const state = { noteKind: undefined, said: nothing() }
  if (part === undefined || !archive.has(part)) return state.said
  const handlers = noteHandlers<ReadsNotes & { said: SaidOfNotes }>(({ said }) => said)
  return readXml(archive, part, { handlers, state }).then(
    () => state.said,
    () => null,
  )
}
