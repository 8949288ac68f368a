/**
 * Measures a run over many documents made from the fixtures: the peak of the main process, what a second process gains,
 * what the cache gains, and what two processes without each other take. `node test/bench/many.mjs [documents]`, 2,000
 * unless said. Linux only (it reads /proc).
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'bin/tenderlint.js')
const MANY = Number(process.argv[2] ?? 2000)
const FEW = MANY / 10
const CACHED = Math.min(300, MANY)
const folder = mkdtempSync(join(tmpdir(), 'tenderlint-many-'))

try {
  const fixtures = readdirSync(join(ROOT, 'fixtures')).filter(name => /\.(docx|pdf)$/.test(name))
  const sources = fixtures.map(name => ({ name, bytes: readFileSync(join(ROOT, 'fixtures', name)) }))
  for (const [part, count] of [
    ['few', FEW],
    ['many', MANY],
    ['cached', CACHED],
  ]) {
    mkdirSync(join(folder, part))
    for (let i = 0; i < count; i++) {
      const { name, bytes } = sources[i % sources.length]
      writeFileSync(join(folder, part, `${String(i).padStart(5, '0')}-${name}`), distinct(name, bytes, i))
    }
  }
  // What V8 has not yet collected at the end is a matter of chance.
  const peaks = []
  for (let i = 0; i < 3; i++) peaks.push((await run('few', ['--jobs', '2'])).peak)
  const few = { peak: peaks.sort((a, b) => a - b)[1] }
  const ofFew = await pairs('cached', 3)
  const kept = ['--jobs', '2', '--cache-location', join(folder, 'cache')]
  const [first, second] = [await run('cached', kept), await run('cached', kept)]
  const ofMany = await pairs('many', 2)
  const apart = await asTwoProcesses('many')
  const { peak } = ofMany[0].two
  const say = (what, value) => console.log(`${what.padEnd(60)} ${value}`)
  say(`peak of the main process, ${FEW} documents`, `${few.peak} MB`)
  say(`peak of the main process, ${MANY} documents`, `${peak} MB (× ${(peak / few.peak).toFixed(2)})`)
  for (const [count, measured] of [
    [MANY, ofMany],
    [CACHED, ofFew],
  ]) {
    for (const { one, two } of measured) {
      const gain = (one.seconds / two.seconds).toFixed(2)
      say(`${count} documents, --jobs 1 and 2`, `${one.seconds.toFixed(1)} s, ${two.seconds.toFixed(1)} s (× ${gain})`)
    }
  }
  const best = Math.min(...ofMany.map(({ one }) => one.seconds))
  say(`${MANY} documents, two processes of one job each`, `${apart.toFixed(1)} s (× ${(best / apart).toFixed(2)})`)
  say(`${CACHED} documents, --cache, first run`, `${first.seconds.toFixed(1)} s`)
  say(
    `${CACHED} documents, --cache, second run`,
    `${second.seconds.toFixed(2)} s (× ${(first.seconds / second.seconds).toFixed(1)})`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The document with its number in it: a paragraph more in Word, a comment behind the end of a PDF. */
function distinct(name, bytes, i) {
  if (name.endsWith('.pdf')) return Buffer.concat([bytes, Buffer.from(`\n%${i}\n`)])
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'])
  parts['word/document.xml'] = strToU8(xml.replace(/<w:body>/, `<w:body><w:p><w:r><w:t>第${i}份</w:t></w:r></w:p>`))
  return zipSync(parts, { level: 1 })
}

/** Two jobs and one in turn: what a machine does meanwhile changes from minute to minute, and the ratio of neighbours least of all. */
async function pairs(part, times) {
  const measured = []
  for (let i = 0; i < times; i++) {
    const two = await run(part, ['--jobs', '2'])
    measured.push({ two, one: await run(part, ['--jobs', '1']) })
  }
  return measured
}

/**
 * Seconds until two processes that know nothing of each other, of one job each, have done half of the documents each: what this
 * machine gives to two of them. `--jobs 2` can hardly do better.
 */
async function asTwoProcesses(part) {
  const start = performance.now()
  await Promise.all([1, 2].map(i => run(part, ['--jobs', '1', '--shard', `${i}/2`])))
  return (performance.now() - start) / 1000
}

function run(part, args) {
  const start = performance.now()
  const child = spawn(process.execPath, [BIN, part, '--format', 'json', '--no-config', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const look = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak)
    } catch {
      // It has ended.
    }
  }, 50)
  return new Promise((done, fail) => {
    child.on('close', code => {
      clearInterval(look)
      const seconds = (performance.now() - start) / 1000
      console.log(`${part} ${args.slice(0, 2).join(' ')}: ${seconds.toFixed(2)} s, ${Math.round(peak / 1024)} MB`)
      if (code > 1) fail(new Error(`${part} ${args.join(' ')} ended with ${code}`))
      else done({ seconds, peak: Math.round(peak / 1024) })
    })
  })
}
