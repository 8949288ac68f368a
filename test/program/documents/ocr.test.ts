import { chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPdf, picture, words } from '../../documents/build-pdf.ts'
import { folderOf, RED_WAX, tenderlint } from '../run-program.ts'

const scan = buildPdf([
  { content: [words(72, 200, '投标文件的封面由供应商自行设计。')] },
  { content: [picture(0, 0, 595, 842)] },
])
const onlyScans = buildPdf([{ content: [picture(0, 0, 595, 842)] }])

/** A command that answers as tesseract does (`tesseract stdin stdout -l chi_sim tsv`), so that tests need no engine. */
const TESSERACT = `#!${process.execPath}
if (process.argv.includes('--list-langs')) console.log('List of available languages (1):\\nchi_sim')
else {
  let bytes = 0
  process.stdin.on('data', chunk => { bytes += chunk.length }).on('end', () => {
    if (bytes < 1000 || process.env.OMP_THREAD_LIMIT !== '1') process.exit(3)
    const word = (line, n, left, text, conf) => ['5', '1', '1', '1', line, n, left, 300 + 60 * line, 40 * text.length, 40, conf, text].join('\\t')
    console.log([
      'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext',
      word(1, 1, 300, '投标文件', 96), word(1, 2, 460, '应当用红色火漆密封。', 91),
      word(5, 1, 300, '联系人', 80), word(5, 2, 1500, '王工', 60),
    ].join('\\n'))
  })
}
`

/** A package that answers as @gutenye/ocr-node does. */
const PADDLE = {
  'modules/@gutenye/ocr-node/package.json': JSON.stringify({ type: 'module', exports: { default: './index.js' } }),
  'modules/@gutenye/ocr-node/index.js': `
import { readFileSync, statSync } from 'node:fs'
const detect = async path => {
  if (readFileSync(path).toString('latin1', 1, 4) !== 'PNG' || (statSync(path).mode & 0o077) !== 0) throw new Error()
  return [{ text: '投标文件应当用红色火漆密封。', mean: 0.987, box: [[300, 300], [860, 300], [860, 340], [300, 340]] }]
}
export default { create: async () => ({ detect }) }
`,
}

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX, ...files })
  if (files['bin/tesseract']) chmodSync(join(folder, 'bin/tesseract'), 0o755)
  return folder
}

async function check(folder: string, args: string[], env: Record<string, string>) {
  const all = ['check', ...args, '--rules', 'rules', '--only', 'red-wax', '--format', 'json']
  const run = await tenderlint(folder, all, env)
  return { ...run, document: JSON.parse(run.stdout).documents[0] }
}

const withCommand = (folder: string) => ({ PATH: join(folder, 'bin') })
const nowhere = (folder: string) => ({ PATH: dirname(folder) })

describe('--ocr', () => {
  it('reads a scanned page with tesseract: findings say so, with the confidence of their line and the place', async () => {
    const folder = folderWith({ 'a.pdf': scan, 'bin/tesseract': TESSERACT })
    const { code, document } = await check(folder, ['--ocr', 'fast', 'a.pdf'], withCommand(folder))
    expect(document).toMatchObject({ status: 'checked', pages: 2 })
    expect(document.notes).toEqual([expect.stringMatching(/第 2 页.*tesseract.*原件/)])
    expect(document.findings).toHaveLength(1)
    const [finding] = document.findings
    expect(finding).toMatchObject({ ruleId: 'red-wax', ocr: true, location: { page: 2 } })
    // 4 characters at 96, 10 at 91.
    expect(finding.confidence).toBeCloseTo(0.924, 3)
    // Pixels at 300 dots an inch become points.
    expect(finding.location.box[1]).toBeCloseTo((360 * 72) / 300, 0)
    expect(code).toBe(1)
  })

  it('reads it with @gutenye/ocr-node, from a file that is the user’s alone', async () => {
    const folder = folderWith({ 'a.pdf': onlyScans, ...PADDLE })
    const env = { ...nowhere(folder), NODE_PATH: join(folder, 'modules') }
    const { document } = await check(folder, ['--ocr', 'accurate', 'a.pdf'], env)
    expect(document).toMatchObject({
      status: 'checked',
      findings: [{ ruleId: 'red-wax', ocr: true, confidence: 0.987 }],
    })
  })

  it('auto takes the accurate engine where both are there, else the other', async () => {
    const folder = folderWith({ 'a.pdf': onlyScans, 'bin/tesseract': TESSERACT, ...PADDLE })
    const both = await check(folder, ['--ocr', 'auto', 'a.pdf'], {
      ...withCommand(folder),
      NODE_PATH: join(folder, 'modules'),
    })
    expect(both.document.notes.join()).toContain('@gutenye/ocr-node')
    const one = await check(folder, ['--ocr', 'auto', 'a.pdf'], withCommand(folder))
    expect(one.document.notes.join()).toContain('tesseract')
  })

  it('says what to install where the engine is missing; what is text is checked all the same', async () => {
    const folder = folderWith({ 'a.pdf': scan, 'b.pdf': onlyScans })
    const partial = await check(folder, ['--ocr', 'fast', 'a.pdf'], nowhere(folder))
    expect(partial.document.status).toBe('partial')
    expect(partial.document.notes.join()).toContain('apt-get install tesseract-ocr tesseract-ocr-chi-sim')
    const failed = await check(folder, ['--ocr', 'fast', 'b.pdf'], nowhere(folder))
    expect(failed.document).toMatchObject({ status: 'failed', error: expect.stringContaining('apt-get install') })
    expect(failed.code).toBe(2)
  })

  it('names the pages on which the engine failed', async () => {
    const folder = folderWith({ 'a.pdf': scan, 'bin/tesseract': TESSERACT.replace('bytes < 1000', 'true') })
    const { document } = await check(folder, ['--ocr', 'fast', 'a.pdf'], withCommand(folder))
    expect(document.status).toBe('partial')
    expect(document.notes.join('\n')).toMatch(/第 2 页用 tesseract 识别失败/)
  })

  it('leaves a document with text alone, and needs no engine for it', async () => {
    const folder = folderWith({ 'a.pdf': buildPdf([{ content: [words(72, 200, '投标文件应当用红色火漆密封。')] }]) })
    const { document } = await check(folder, ['--ocr', 'fast', 'a.pdf'], nowhere(folder))
    expect(document).toMatchObject({ status: 'checked', notes: [] })
    expect(document.findings[0]).not.toHaveProperty('ocr')
  })

  it('takes three modes and says so', async () => {
    const folder = folderWith({ 'a.pdf': scan })
    const run = await tenderlint(folder, ['check', '--ocr', 'best', 'a.pdf', '--lang', 'en'])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('auto, accurate, fast')
  })
})
