/** The command tesseract: quick, small, 93 to 99 of 100 characters right. */
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Engine, RecognisedLine } from './engine.ts'

const LANGUAGE = 'chi_sim'
/** Gap between two words, in heights of the line, from which they are not one piece of text. */
const WIDEST_GAP = 2
/** Level of a word in the table that the command prints, and its columns. */
const WORD = '5'

interface Word {
  text: string
  confidence: number
  left: number
  top: number
  width: number
  height: number
}

/** The engine; undefined where the command or its Chinese is not installed. */
export async function tesseract(): Promise<Engine | undefined> {
  const languages = await run(['--list-langs']).catch(() => '')
  if (!languages.split(/\s+/).includes(LANGUAGE)) return undefined
  return {
    name: 'tesseract',
    atOnce: availableParallelism(),
    recognise: async png => linesOf(await run(['stdin', 'stdout', '-l', LANGUAGE, 'tsv'], png)),
  }
}

function run(args: string[], input?: Uint8Array): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('tesseract', args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text
    })
    child.on('error', fail)
    child.on('close', code => (code === 0 ? done(output) : fail(new Error(`tesseract: ${code}`))))
    // A command that ends early closes its end; its exit code says so already.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** The words of the table, put together to lines. */
function linesOf(table: string): RecognisedLine[] {
  const lines = new Map<string, Word[]>()
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, ...text] = row.split('\t')
    if (level !== WORD) continue
    const word: Word = {
      text: text.join('\t').trim(),
      confidence: Number(confidence),
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
    }
    const key = `${page} ${block} ${paragraph} ${line}`
    if (word.text) lines.set(key, [...(lines.get(key) ?? []), word])
  }
  return [...lines.values()].flatMap(pieces)
}

/** A line in pieces where a wide gap stands in it: the cells of a table, two columns. */
function pieces(words: Word[]): RecognisedLine[] {
  const heights = words.map(({ height }) => height).sort((a, b) => a - b)
  const height = heights[heights.length >> 1]!
  const groups: Word[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of words) {
    if (word.left - end > WIDEST_GAP * height) groups.push([])
    groups.at(-1)!.push(word)
    end = Math.max(end, word.left + word.width)
    if (groups.at(-1)!.length === 1) end = word.left + word.width
  }
  return groups.map(group => {
    const letters = group.reduce((sum, { text }) => sum + text.length, 0)
    const sure = group.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
    return {
      text: group.map(({ text }) => text).join(''),
      confidence: Math.max(0, Math.min(1, sure / letters / 100)),
      x0: Math.min(...group.map(({ left }) => left)),
      y0: Math.min(...group.map(({ top }) => top)),
      x1: Math.max(...group.map(({ left, width }) => left + width)),
      y1: Math.max(...group.map(word => word.top + word.height)),
    }
  })
}
