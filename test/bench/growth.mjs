/**
 * Measures whether cost grows with the length of a document and no faster: a fixture whose body is repeated, as `.docx`,
 * `.pdf` and `.txt`. `node test/bench/growth.mjs [repeats…]`, 1 4 16 unless said. Counts seconds of the processor, all
 * threads, so that other work on the machine counts little; the start of the program is taken off.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'bin/tenderlint.js')
const repeats = process.argv.slice(2).map(Number)
if (repeats.length === 0) repeats.push(1, 4, 16)
const RUNS = 3
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-growth-'))

/** Prints what the process used when it ends, on a line of its own. */
const TOLD =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();' +
  'process.stderr.write("\\nUSED "+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+"\\n")})'

try {
  const goods = readFileSync(join(ROOT, 'fixtures/goods-tender.docx'))
  const equipment = readFileSync(join(ROOT, 'fixtures/equipment-tender.pdf'))
  const text = readText(join(ROOT, 'fixtures/goods-tender.docx'))
  const kinds = [
    ['.docx', count => repeatDocx(goods, count)],
    ['.pdf', count => repeatPdf(equipment, count)],
    ['.txt', count => text.repeat(count)],
  ]
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '无。\n')
  const start = least(empty).seconds
  for (const [ending, make] of kinds) {
    let before = { seconds: start, blocks: 0 }
    for (const count of repeats) {
      const file = join(folder, `x${count}${ending}`)
      writeFileSync(file, await make(count))
      const { seconds, peak } = least(file)
      const blocks = readText(file).split('\n').length
      const more = ((seconds - before.seconds) / (blocks - before.blocks)) * 1e6
      console.log(
        `${ending.padEnd(6)} ×${String(count).padEnd(4)} ${String(blocks).padStart(6)} blocks ${seconds.toFixed(2)} s ` +
          `${Math.round(peak)} MB, ${more.toFixed(0)} µs for each block more`,
      )
      before = { seconds, blocks }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function least(file) {
  const runs = Array.from({ length: RUNS }, () => check(file))
  return { seconds: Math.min(...runs.map(run => run.seconds)), peak: Math.min(...runs.map(run => run.peak)) }
}

function check(file) {
  const command = `node --import '${TOLD}' '${BIN}' check '${file}' --no-config --jobs 1 --timeout 600 --max-memory 4000 --fail-on never`
  const told = execFileSync('sh', ['-c', `${command} 2>&1 >/dev/null`], { encoding: 'utf8' })
  const [micros, kilobytes] = JSON.parse(/USED (.*)/.exec(told)[1])
  return { seconds: micros / 1e6, peak: kilobytes / 1024 }
}

function readText(file) {
  const out = execFileSync('node', [BIN, 'read', file, '--format', 'jsonl'], { encoding: 'utf8', maxBuffer: 1e9 })
  return out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).text)
    .join('\n')
    .concat('\n')
}

function repeatDocx(bytes, count) {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'])
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const end = xml.lastIndexOf('<w:sectPr')
  const body = xml.slice(start, end)
  parts['word/document.xml'] = strToU8(xml.slice(0, start) + body.repeat(count) + xml.slice(end))
  return zipSync(parts, { level: 1 })
}

async function repeatPdf(bytes, count) {
  const source = await PDFDocument.load(bytes)
  const made = await PDFDocument.create()
  for (let i = 0; i < count; i++)
    for (const page of await made.copyPages(source, source.getPageIndices())) made.addPage(page)
  return made.save()
}
