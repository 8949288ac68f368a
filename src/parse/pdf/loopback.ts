/**
 * Two ports joined back to back, over which pdf.js's two halves talk within one thread.
 *
 * pdf.js has its own, but that one copies every message, fonts and glyphs included; and it would hand the fonts to a
 * browser's font loader, which is of no use here. So fonts stop at the port, and only what the layout needs is kept; and
 * operators are taken as they come.
 */
import { type FontFacts, fontFactsOf } from './font-facts.ts'

const NO_OPERATORS = { fnArray: [], argsArray: [], length: 0 }

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
  chunk?: { fnArray?: number[]; argsArray?: unknown[] }
}

/** Takes operators (`OP`) and the arguments of each; the arrays are emptied afterwards. */
export type TakeOperators = (operators: readonly number[], args: readonly unknown[]) => void

export interface Loopback {
  main: Port
  worker: Port
  /** By the name that the operators use, filled as pages are read. */
  fonts: Map<string, FontFacts>
  /** Who takes the operators of the page that is being read: pages are read one after another. */
  drawing: { take: TakeOperators }
}

/** Joins two ports. What is sent arrives in a later microtask, as over a thread; nothing is copied. */
export function loopback(): Loopback {
  const fonts = new Map<string, FontFacts>()
  const drawing = { take: () => {} }
  const toMain = new Set<Listener>()
  const toWorker = new Set<Listener>()
  const end = (hears: Set<Listener>, reaches: Set<Listener>): Port => ({
    postMessage(message) {
      if (keepFont(message as Message, fonts)) return
      const data = takeOperators(message as Message, drawing)
      queueMicrotask(() => {
        for (const listener of reaches) listener({ data })
      })
    },
    addEventListener: (_name, listener) => void hears.add(listener),
    removeEventListener: (_name, listener) => void hears.delete(listener),
    terminate: () => hears.clear(),
  })
  return { main: end(toMain, toWorker), worker: end(toWorker, toMain), fonts, drawing }
}

function keepFont(message: Message, fonts: Map<string, FontFacts>): boolean {
  if (message.action !== 'commonobj' || !Array.isArray(message.data)) return false
  const [name, type, record] = message.data as [string, string, { data?: ArrayBuffer }]
  if (type !== 'Font') return false
  if (record.data) fonts.set(name, fontFactsOf(record.data))
  return true
}

/** pdf.js would collect the operators of a page in lists of its own: it gets the message without them. */
function takeOperators(message: Message, drawing: Loopback['drawing']): Message {
  const { fnArray, argsArray } = message.chunk ?? {}
  if (!fnArray || !argsArray) return message
  drawing.take(fnArray, argsArray)
  return { ...message, chunk: { ...message.chunk, ...NO_OPERATORS } }
}
