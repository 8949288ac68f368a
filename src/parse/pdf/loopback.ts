/**
 * Two ports joined back to back, over which pdf.js's two halves talk within one thread.
 *
 * pdf.js has its own, but that one copies every message, fonts and glyphs included; and it would hand the fonts to a
 * browser's font loader, which is of no use here. So fonts stop at the port, and only what the layout needs is kept.
 */
import { type FontFacts, fontFactsOf } from './font-facts.ts'

type Listener = (event: { data: unknown }) => void

export interface Port {
  postMessage(message: unknown): void
  addEventListener(name: string, listener: Listener): void
  removeEventListener(name: string, listener: Listener): void
  terminate(): void
}

interface Message {
  action?: string
  data?: unknown
  chunk?: { fnArray?: unknown[]; argsArray?: unknown[] }
}

/** The two ends, and the fonts by the name that the operators use, filled as pages are read. */
export function loopback(): { main: Port; worker: Port; fonts: Map<string, FontFacts> } {
  const fonts = new Map<string, FontFacts>()
  const toMain = new Set<Listener>()
  const toWorker = new Set<Listener>()
  const end = (hears: Set<Listener>, reaches: Set<Listener>): Port => ({
    postMessage(message) {
      if (keepFont(message as Message, fonts)) return
      const data = ownArrays(message as Message)
      queueMicrotask(() => {
        for (const listener of reaches) listener({ data })
      })
    },
    addEventListener: (_name, listener) => void hears.add(listener),
    removeEventListener: (_name, listener) => void hears.delete(listener),
    terminate: () => hears.clear(),
  })
  return { main: end(toMain, toWorker), worker: end(toWorker, toMain), fonts }
}

function keepFont(message: Message, fonts: Map<string, FontFacts>): boolean {
  if (message.action !== 'commonobj' || !Array.isArray(message.data)) return false
  const [name, type, record] = message.data as [string, string, { data?: ArrayBuffer }]
  if (type !== 'Font') return false
  if (record.data) fonts.set(name, fontFactsOf(record.data))
  return true
}

/** pdf.js empties the arrays of an operator list as soon as it has sent them. */
function ownArrays(message: Message): Message {
  const { fnArray, argsArray } = message.chunk ?? {}
  if (!fnArray || !argsArray) return message
  return { ...message, chunk: { ...message.chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() } }
}
