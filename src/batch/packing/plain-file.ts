/** A checked file as plain data, which can go from one process to another, and back. */
import type { VFile } from 'vfile'
import { addMessage, type FindingMessage } from '../../facts/finding.ts'

/** What is left of a document when it is checked: facts and findings, no text, no tree, no bytes. */
export interface PlainFile {
  data: VFile['data']
  messages: PlainMessage[]
}

/** The fields of a message that our steps set. */
interface PlainMessage {
  reason: string
  place: FindingMessage['place']
  ruleId: string | undefined
  source: string | undefined
  fatal: boolean | undefined
  note: string | undefined
  expected: string[] | undefined
  finding?: FindingMessage['finding']
}

/** What is kept of a checked file. */
export function toPlain({ data, messages }: VFile): PlainFile {
  return {
    data: { ...data },
    messages: messages.map(message => ({
      reason: message.reason,
      place: message.place,
      ruleId: message.ruleId,
      source: message.source,
      fatal: message.fatal ?? undefined,
      note: message.note,
      expected: message.expected,
      ...('finding' in message ? { finding: (message as FindingMessage).finding } : {}),
    })),
  }
}

/** Puts what was kept onto a file that was not read here; its messages are `VFileMessage`s again. */
export function fromPlain(file: VFile, plain: PlainFile): void {
  Object.assign(file.data, plain.data)
  for (const { reason, place, ruleId, source, fatal, note, expected, finding } of plain.messages) {
    const message = addMessage(file, reason, { place, ruleId, source })
    message.fatal = fatal
    message.note = note
    message.expected = expected
    if (finding) (message as FindingMessage).finding = finding
  }
}
