/** The comments that an earlier copy of ours left in a document, and where all that belongs to them stands. */
import type { Archive } from '../../parse/docx/archive.ts'
import { relationshipsOf } from '../../parse/docx/relationships.ts'
import { createTrace, type TracedElement } from '../../parse/docx/trace.ts'
import { type Attributes, type Handlers, readXml } from '../../parse/docx/xml.ts'
import { AUTHOR } from '../author.ts'
import type { Span } from './insertions.ts'
import { partOf } from './package-parts.ts'

export interface EarlierComments {
  /** What goes, by name of the part. */
  gone: ReadonlyMap<string, readonly Span[]>
  /** What stays. */
  answered: readonly AnsweredComment[]
}

/** A comment of ours that somebody answered or resolved. */
export interface AnsweredComment {
  title: string
  /** Its range in the main part; absent where there is none. */
  span: Span | undefined
}

interface Found {
  element: TracedElement
  attributes: Attributes
}

/** A comment in its part. */
interface FoundComment extends Found {
  /** Ids of its paragraphs. */
  paragraphs: string[]
  /** Its first paragraph. */
  title: string
}

/** The parts that name comments once more, with the element for each and what that knows it by. */
const NAMED_AGAIN = [
  ['commentsExtended', 'w15:commentEx', 'w15:paraId'],
  ['commentsIds', 'w16cid:commentId', 'w16cid:paraId'],
  ['commentsExtensible', 'w16cex:commentExtensible', 'w16cex:durableId'],
] as const
const MARKS = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']

/**
 * Finds the comments of ours: those that go, and those that stay because a person's answer or decision hangs on them.
 *
 * @param main the name of the main part.
 */
export async function earlierComments(archive: Archive, main: string): Promise<EarlierComments> {
  const related = await relationshipsOf(archive, main)
  const part = partOf(archive, related, 'comments')
  const ours = part === undefined ? [] : (await commentsIn(archive, part)).filter(isOurs)
  const gone = new Map<string, Span[]>()
  if (ours.length === 0) return { gone, answered: [] }

  const named = await Promise.all(
    NAMED_AGAIN.map(async ([kind, element, key]) => {
      const name = partOf(archive, related, kind)
      return { name, key, lines: name === undefined ? [] : await elementsIn(archive, name, [element]) }
    }),
  )
  const answered = answeredOf(named[0]!.lines, ours)
  const unanswered = ours.filter(one => !answered.has(one))
  gone.set(part!, unanswered.map(spanOf))
  const ids = new Set(unanswered.flatMap(({ paragraphs }) => paragraphs))
  for (const { name, key, lines } of named) {
    const theirs = lines.filter(({ attributes }) => ids.has(attributes[key]!))
    if (name !== undefined) gone.set(name, theirs.map(spanOf))
    for (const { attributes } of theirs) ids.add(attributes['w16cid:durableId']!)
  }
  const marks = await elementsIn(archive, main, MARKS)
  const marksOf = ({ attributes }: FoundComment) => marks.filter(mark => mark.attributes['w:id'] === attributes['w:id'])
  gone.set(main, unanswered.flatMap(marksOf).map(withItsRun).map(spanOf))
  return { gone, answered: [...answered].map(one => ({ title: one.title, span: between(marksOf(one)) })) }
}

function isOurs({ attributes }: FoundComment): boolean {
  return attributes['w:author'] === AUTHOR
}

/** Those with an answer that is not ours, and those that are resolved. */
function answeredOf(lines: readonly Found[], ours: readonly FoundComment[]): Set<FoundComment> {
  const byParagraph = new Map(ours.flatMap(one => one.paragraphs.map(id => [id, one] as const)))
  const answered = lines.map(({ attributes: { 'w15:paraId': own, 'w15:paraIdParent': parent, 'w15:done': done } }) => {
    const mine = byParagraph.get(own!)
    return mine ? /^(1|true|on)$/.test(done ?? '') && mine : byParagraph.get(parent!)
  })
  return new Set(answered.filter(one => one !== undefined && one !== false))
}

function spanOf({ element: { start, end } }: Pick<Found, 'element'>): Span {
  return [start, end]
}

/** The run too where it holds nothing else. */
function withItsRun({ element }: Found): Pick<Found, 'element'> {
  const { name, start, end, parent } = element
  const isAlone = parent?.name === 'w:r' && parent.children?.[0] === start && parent.children[1] === end
  return { element: name === 'w:commentReference' && isAlone ? parent : element }
}

function between(marks: readonly Found[]): Span | undefined {
  const of = (name: string) => marks.find(({ element }) => element.name === name)?.element
  const [start, end] = [of('w:commentRangeStart'), of('w:commentRangeEnd')]
  return start && end && [start.end, end.start]
}

async function commentsIn(archive: Archive, part: string): Promise<FoundComment[]> {
  const comments: FoundComment[] = []
  let paragraphs = 0
  const trace = createTrace()
  const handlers: Handlers<undefined> = {
    'w:comment': {
      open: (_, attributes) => {
        paragraphs = 0
        comments.push({ element: trace.here(0).at!, attributes, paragraphs: [], title: '' })
      },
    },
    'w:p': {
      open: (_, { 'w14:paraId': id }) => {
        paragraphs++
        if (id !== undefined) comments.at(-1)?.paragraphs.push(id)
      },
    },
    'w:t': {
      text: (_, value) => {
        const comment = comments.at(-1)
        if (comment && paragraphs === 1) comment.title += value
      },
    },
  }
  await readXml(archive, part, { handlers, state: undefined, tracer: trace.tracer })
  return comments
}

async function elementsIn(archive: Archive, part: string, names: readonly string[]): Promise<Found[]> {
  const found: Found[] = []
  const trace = createTrace()
  const open = (_: undefined, attributes: Attributes) => void found.push({ element: trace.here(0).at!, attributes })
  const handlers: Handlers<undefined> = Object.fromEntries(names.map(name => [name, { open }]))
  await readXml(archive, part, { handlers, state: undefined, tracer: trace.tracer })
  return found
}
