/** Opens a PDF with pdf.js of the version that pdf-parse brings along, whose data files are read from there. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { unreadable } from '../../facts/document.ts'
import type { FontFacts } from './font-facts.ts'
import { hideFontPrograms } from './font-programs.ts'
import { type Loopback, loopback, type Port } from './loopback.ts'

export interface OpenDocument {
  pdf: PDFDocumentProxy
  fonts: ReadonlyMap<string, FontFacts>
  drawing: Loopback['drawing']
  /** Object numbers of embedded font programs that nothing is read from. */
  unusedPrograms: ReadonlySet<number>
  close(): Promise<void>
}

type PdfJs = typeof import('pdfjs-dist')
type PdfJsWorker = { WorkerMessageHandler: { initializeFromPort(port: Port): void } }
interface Engine {
  folder: string
  display: PdfJs
  worker: PdfJsWorker
}

let engine: Promise<Engine> | undefined

/** Loads pdf.js for somebody who knows that a document will come. @returns when it is over; what went wrong is said when the document comes. */
export async function loadAhead(): Promise<void> {
  engine ??= loadEngine()
  await engine.catch(() => {})
}

/**
 * Opens the bytes of a PDF. An empty user password opens by itself, another one must be given.
 *
 * @throws unreadable `pdf-encrypted`, `pdf-wrong-password`, `pdf-damaged`.
 */
export async function openDocument(bytes: Uint8Array, password?: string): Promise<OpenDocument> {
  engine ??= loadEngine()
  const { folder, display, worker } = await engine
  const ports = loopback()
  worker.WorkerMessageHandler.initializeFromPort(ports.worker)
  // A copy, and no Buffer: pdf.js owns what it is given and refuses Node's own kind.
  const data = new Uint8Array(bytes)
  const unusedPrograms = hideFontPrograms(data)
  const task = display.getDocument({
    worker: new display.PDFWorker({ port: ports.main as never, verbosity: 0 } as never),
    data,
    ...(password === undefined ? {} : { password }),
    // Without these, Chinese fonts that are not embedded read as empty, without an error.
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // Fonts are never drawn and pictures never decoded: that is most of what reading operators costs.
    disableFontFace: false,
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    return { pdf, fonts: ports.fonts, drawing: ports.drawing, unusedPrograms, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => {})
    const locked = error instanceof Error && error.name === 'PasswordException'
    const code = locked ? (password === undefined ? 'pdf-encrypted' : 'pdf-wrong-password') : 'pdf-damaged'
    throw unreadable(code, undefined, error)
  }
}

/** Imports pdf.js. It makes a DOMMatrix meanwhile, which Node has not and only drawing needs: it gets an empty stand-in. */
async function loadEngine(): Promise<Engine> {
  const undo = standInForDrawing()
  const { push } = Array.prototype
  try {
    // @ts-expect-error The small builds have no types; what is used of them stands above.
    const display = (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as PdfJs
    // @ts-expect-error
    const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as PdfJsWorker
    return { folder: pdfJsFolder(), display, worker }
  } finally {
    undo()
    // core-js in pdf.js replaces `push` on Node 20 for a rare case (length 2³²); its copy takes a tenth of the time.
    Array.prototype.push = push
  }
}

function standInForDrawing(): () => void {
  const globals = globalThis as Record<string, unknown>
  const missing = ['DOMMatrix', 'ImageData', 'Path2D'].filter(name => !globals[name])
  for (const name of missing) globals[name] = function standIn() {}
  return () => {
    for (const name of missing) delete globals[name]
  }
}

/** Where pdf.js stands: beside pdf-parse, whose dependency it is, wherever the package manager puts it. */
export function pdfJsFolder(): string {
  const parse = createRequire(import.meta.url).resolve('pdf-parse')
  return dirname(createRequire(parse).resolve('pdfjs-dist/package.json'))
}
