#!/usr/bin/env node
/**
 * `node test/bench/html-report.mjs [documents] [folder]`: how large a report of many documents is and how long Chromium takes
 * to open it. The documents are made from the clauses that the program finds in the fixtures.
 *
 * Open: from the address to the second frame after the page's own program has run, a new page each time.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const RUNS = 7
/** Findings of a document. */
const EACH = 15
const CHAPTERS = {
  qualification: '第二章 投标人资格要求',
  evaluation: '第三章 评标办法',
  requirement: '第四章 采购需求',
}

const project = fileURLToPath(new URL('../..', import.meta.url))
const count = Number(process.argv[2] ?? 200)
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'tenderlint-html-'))
mkdirSync(folder, { recursive: true })

const tenderlint = (...args) =>
  execFileSync(process.execPath, [join(project, 'bin/tenderlint.js'), ...args, '--fail-on', 'never'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })

const known = JSON.parse(tenderlint(join(project, 'fixtures'), '--format', 'json'))
const clauses = known.documents
  .flatMap(one => one.findings)
  .map(one => ({ role: one.location.role, text: one.excerpt }))
  .filter(one => CHAPTERS[one.role])

for (let i = 0; i < count; i++) {
  const some = Array.from({ length: EACH }, (_, k) => clauses[(i * 7 + k * 5) % clauses.length])
  const chapters = Object.entries(CHAPTERS).map(([role, title]) => {
    const lines = some.filter(one => one.role === role).map((one, k) => `${k + 1}. ${one.text}`)
    return `# ${title}\n\n${lines.join('\n\n')}\n`
  })
  const name = `项目${String(i + 1).padStart(3, '0')}-招标文件.md`
  writeFileSync(join(folder, name), `公开招标文件（政府采购，货物）第 ${i + 1} 号\n\n${chapters.join('\n')}`)
}
const file = join(folder, 'report.html')
const summary = JSON.parse(tenderlint(folder, '--output', `html=${file}`, '--format', 'json')).summary

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
})
const times = []
for (let i = 0; i < RUNS; i++) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const start = performance.now()
  await page.goto(pathToFileURL(file).href)
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  const open = performance.now() - start
  const filter = await page.evaluate(async () => {
    const from = performance.now()
    document.querySelector('#filters input[value=warning]').click()
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    return performance.now() - from
  })
  times.push({ open, filter })
  await page.close()
}
await browser.close()

const median = key => Math.round(times.map(one => one[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)])
const findings = summary.error + summary.warning + summary.info
console.log(`${summary.documents} documents, ${findings} findings, ${(statSync(file).size / 1e6).toFixed(2)} MB`)
console.log(`open ${median('open')} ms, one filter ${median('filter')} ms (median of ${RUNS})`)
