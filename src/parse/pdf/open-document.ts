/** Opens a PDF with the pdf.js that pdf-parse brings along. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { unreadable } from '../../tree/document.ts'
import type { FontFacts } from './font-facts.ts'
import { hideFontPrograms } from './font-programs.ts'
import { loopback, type Port } from './loopback.ts'

export interface OpenDocument {
  pdf: PDFDocumentProxy
  fonts: ReadonlyMap<string, FontFacts>
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

/** Loads pdf.js for somebody who knows that a document will come. */
export function loadAhead(): void {
  engine ??= loadEngine()
  // Said when the document comes.
  engine.catch(() => {})
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
  hideFontPrograms(data)
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
    return { pdf: await task.promise, fonts: ports.fonts, close: () => task.destroy() }
  } catch (error) {
    await task.destroy().catch(() => {})
    const locked = error instanceof Error && error.name === 'PasswordException'
    const code = locked ? (password === undefined ? 'pdf-encrypted' : 'pdf-wrong-password') : 'pdf-damaged'
    throw unreadable(code, undefined, error)
  }
}

/** Imports pdf.js without its native canvas: 27 MB that only drawing needs. */
async function loadEngine(): Promise<Engine> {
  const folder = pdfJsFolder()
  const build = join(folder, 'legacy', 'build')
  const undo = standInForCanvas(build)
  const { push } = Array.prototype
  try {
    const display = (await import(pathToFileURL(join(build, 'pdf.min.mjs')).href)) as PdfJs
    const worker = (await import(pathToFileURL(join(build, 'pdf.worker.min.mjs')).href)) as PdfJsWorker
    return { folder, display, worker }
  } finally {
    undo()
    // core-js in pdf.js replaces `push` on Node 20 for a rare case (length 2³²); its copy takes a tenth of the time.
    Array.prototype.push = push
  }
}

/** pdf.js makes one DOMMatrix and requires the canvas while it is imported; both get an empty stand-in meanwhile. */
function standInForCanvas(build: string): () => void {
  const undo: (() => void)[] = []
  const globals = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (globals[name]) continue
    globals[name] = function standIn() {}
    undo.push(() => delete globals[name])
  }
  const require = createRequire(join(build, 'pdf.mjs'))
  try {
    const canvas = require.resolve('@napi-rs/canvas')
    if (!require.cache[canvas]) {
      require.cache[canvas] = { id: canvas, filename: canvas, loaded: true, exports: {} } as NodeJS.Module
      undo.push(() => delete require.cache[canvas])
    }
  } catch {
    // The canvas is an optional dependency; where it is absent nothing would be loaded.
  }
  return () => {
    for (const step of undo) step()
  }
}

/** Where pdf.js stands: beside pdf-parse, whose dependency it is, wherever the package manager puts it. */
export function pdfJsFolder(): string {
  const parse = createRequire(import.meta.url).resolve('pdf-parse')
  return dirname(createRequire(parse).resolve('pdfjs-dist/package.json'))
}
