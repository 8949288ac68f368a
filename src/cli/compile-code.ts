/**
 * Built with the program and run after it: lets the program check and read real documents, and keeps the code that V8
 * made meanwhile (start.ts). What is run here is compiled before anybody runs it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CODE_FOLDER, chunks, load } from './start.ts'

const fixtures = process.argv[2]!
const fixture = (name: string) => join(fixtures, name)
const scratch = mkdtempSync(join(tmpdir(), 'tenderlint-code-'))
const text = join(scratch, 'tender.txt')
const CHECK = ['check', '--fail-on', 'never']
const RUNS = [
  [...CHECK, fixture('goods-tender.docx')],
  [...CHECK, '--format', 'json', fixture('services-tender.docx')],
  [...CHECK, '--format', 'json', fixture('clean-tender.docx')],
  [...CHECK, '--format', 'json', text],
  ['read', fixture('equipment-tender.pdf')],
]

async function run(): Promise<void> {
  const { main } = load('main.cjs') as typeof import('./main.ts')
  const succeed = async (argv: string[]) => {
    // What fails leaves the code of its failure alone.
    if ((await main(argv)) !== 0) throw new Error(`failed: tenderlint ${argv.join(' ')}`)
  }
  const write = process.stdout.write
  let printed = ''
  // Nobody reads what the build finds.
  process.stdout.write = ((words: unknown, done: () => void) => {
    printed += words
    done()
  }) as typeof write
  await succeed(['read', fixture('goods-tender.docx')])
  writeFileSync(text, printed)
  for (const argv of RUNS) await succeed(argv)
  process.stdout.write = write
}

/** Of a source V8 compares no more than the length: what is not named by its content could be taken for another. */
const isNamedByContent = (name: string) => /-[\w-]{8}\.cjs$/.test(name)

function keep(): void {
  mkdirSync(CODE_FOLDER, { recursive: true })
  for (const [name, { script }] of chunks)
    if (isNamedByContent(name)) writeFileSync(join(CODE_FOLDER, name), script.createCachedData())
}

rmSync(dirname(CODE_FOLDER), { recursive: true, force: true })
run()
  .then(keep)
  .finally(() => rmSync(scratch, { recursive: true, force: true }))
