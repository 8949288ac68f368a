/** PaddleOCR's models by @gutenye/ocr-node: nearly every character right, but slow and large. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Engine, RecognisedLine } from './engine.ts'

const PACKAGE = '@gutenye/ocr-node'

interface Detected {
  text: string
  mean: number
  /** The four corners. */
  box?: [number, number][]
}

interface Detector {
  detect(path: string): Promise<Detected[]>
}

/** The engine; undefined where the package is not installed beside this one, nor on `NODE_PATH`. */
export async function paddle(): Promise<Engine | undefined> {
  const detector = await load()
  if (!detector) return undefined
  return {
    name: PACKAGE,
    // It uses all cores for one picture, and a gigabyte.
    atOnce: 1,
    recognise: async png => {
      // It reads files only. The folder is this user's alone (0700), and so is the file.
      const folder = await mkdtemp(join(tmpdir(), 'tenderlint-'))
      try {
        const path = join(folder, 'page.png')
        await writeFile(path, png, { mode: 0o600 })
        return (await detector.detect(path)).flatMap(lineOf)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function load(): Promise<Detector | undefined> {
  let path: string
  try {
    path = createRequire(import.meta.url).resolve(PACKAGE)
  } catch {
    return undefined
  }
  const made = (await import(pathToFileURL(path).href)) as { default: { create(): Promise<Detector> } }
  return made.default.create()
}

function lineOf({ text, mean, box }: Detected): RecognisedLine[] {
  if (!box || !text.trim()) return []
  const xs = box.map(([x]) => x)
  const ys = box.map(([, y]) => y)
  const place = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  return [{ text, confidence: mean, ...place }]
}
