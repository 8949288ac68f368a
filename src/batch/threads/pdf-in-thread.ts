/**
 * Reads a single PDF in a thread of this process.
 *
 * A process of its own costs as much as Node's start, a thread a third of it, and this thread can meanwhile prepare the
 * rules. A thread can be ended at any moment as a process can, and this one watches the memory of both, buffers included; what
 * a thread cannot survive is a crash of the engine itself, so with several documents each has a process.
 */
import { Worker } from 'node:worker_threads'
import { unreadable } from '../../facts/document.ts'
import { heapMegabytesOf, type Limits, patienceOf } from '../../facts/limits.ts'
import type { ReadDocument, Reader } from '../../parse/reader.ts'
import { startDeadline, waitedTooLong } from '../deadline.ts'
import type { PdfAnswer, PdfOrder } from './pdf-thread.ts'

/** What this process takes. */
export interface Taken {
  /** Megabytes that it holds. */
  resident: () => number
  /** Seconds of CPU time since its start. */
  worked: () => number
}

export interface PdfThread {
  /** A reader for one document. */
  reader(limits: Limits, taken: Taken): Reader
  end(): void
}

/** Of the memory: who is caught at the limit has passed it before it is ended. */
const NEARLY = 0.9
const MILLISECONDS_BETWEEN_LOOKS = 10

/** @param script the built `start-pdf-thread.cjs`. */
function startPdfThread(script: string, limits: Limits): PdfThread {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytesOf(limits) }
  // On damaged files pdf.js drops promises that fail; those must not end the thread before its answer.
  const execArgv = ['--unhandled-rejections=none']
  const thread = new Worker(script, { resourceLimits, execArgv, stdout: true, stderr: true })
  // Before a document is read in it, nobody asks.
  thread.on('error', () => {})
  thread.unref()
  return {
    end: () => void thread.terminate(),
    reader:
      (limits, taken) =>
      (bytes, options = {}) =>
        readIn(thread, { bytes, options }, limits, taken),
  }
}

/** Has a thread read a document, its last; what goes beyond the limits ends the thread. */
function readIn(thread: Worker, order: PdfOrder, limits: Limits, { resident, worked }: Taken): Promise<ReadDocument> {
  const { seconds, memoryMegabytes } = limits
  const tooMuch = () => unreadable('limit-memory', { limit: memoryMegabytes })
  return new Promise((done, fail) => {
    const stop = () => {
      noDeadline()
      noWatch()
      void thread.terminate()
    }
    const refuse = (error: Error) => {
      stop()
      fail(error)
    }
    const noDeadline = startDeadline(limits, worked, by => {
      const { code, values } = waitedTooLong(patienceOf(limits))
      refuse(by === 'work' ? unreadable('limit-seconds', { limit: seconds }) : unreadable(code, values))
    })
    const noWatch = watchGrowth(resident, memoryMegabytes * NEARLY, () => refuse(tooMuch()))
    thread.on('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
    )
    thread.on('message', (answer: PdfAnswer) => {
      stop()
      if ('reading' in answer) done(JSON.parse(answer.reading) as ReadDocument)
      else if ('unreadable' in answer) fail(unreadable(answer.unreadable.code, answer.unreadable.values))
      else fail(new Error(answer.broken))
    })
    thread.postMessage(order)
  })
}

/** Looks again and again at what is resident, in megabytes. @returns what ends the watch. */
function watchGrowth(resident: () => number, most: number, exceed: () => void): () => void {
  let before = resident()
  const look = () => {
    const now = resident()
    // What it grew by since the last look it will grow by until the next, and a buffer may double meanwhile.
    if (2 * now - before > most) exceed()
    before = now
  }
  const watch = setInterval(look, MILLISECONDS_BETWEEN_LOOKS)
  return () => clearInterval(watch)
}

let early: { thread: PdfThread; memoryMegabytes: number } | undefined

/** Starts a thread before anything else is loaded, for a document that will probably have to be read. */
export function startEarly(script: string, limits: Limits): void {
  early = { thread: startPdfThread(script, limits), memoryMegabytes: limits.memoryMegabytes }
}

/** The thread that was started early, or a new one. */
export function takePdfThread(script: string, limits: Limits): PdfThread {
  const one = early
  early = undefined
  if (one?.memoryMegabytes === limits.memoryMegabytes) return one.thread
  one?.thread.end()
  return startPdfThread(script, limits)
}

/** Ends a thread that was started early and for nothing. */
export function endEarly(): void {
  early?.thread.end()
  early = undefined
}
