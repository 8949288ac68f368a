/** Reports that lie among the drafts are no drafts, though they quote them. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REPORT_FORMATS } from '../../../src/report/report.ts'
import { BIN, docxOf, folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const DRAFT = docxOf(['投标人资格要求', '资格证明应以红色火漆密封，否则投标无效。'])
const files = { 'in/draft.docx': DRAFT, 'rules/red-wax.yaml': RED_WAX }

/** Runs a line of the shell, in which `"$@"` is the program with the rules. */
const shell = (cwd: string, line: string) =>
  execFileSync('sh', ['-c', line, 'sh', process.execPath, BIN, ...WITH_RED_WAX], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

async function paths(cwd: string) {
  const { stdout } = await tenderlint(cwd, ['in', '--format', 'json', ...WITH_RED_WAX])
  return JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)
}

test('what is printed into a file of the folder is neither checked in that run nor in the next', async () => {
  const folder = folderOf(files)
  shell(folder, '"$@" in --fail-on never > in/zh.txt 2>&1')
  expect(readFileSync(join(folder, 'in/zh.txt'), 'utf8')).toMatch(/红色火漆[\s\S]* 1 份文件：/)
  shell(folder, '"$@" in --fail-on never --lang en > in/en.txt 2> in/errors.txt')
  shell(folder, '"$@" in --fail-on never --format markdown > in/zh.md')
  shell(folder, '"$@" in --fail-on never --lang en --output in/en.md')
  // PowerShell writes UTF-16.
  const printed = `\ufeff${readFileSync(join(folder, 'in/zh.txt'), 'utf8').replaceAll('\n', '\r\n')}`
  writeFileSync(join(folder, 'in/powershell.txt'), printed, 'utf16le')
  writeFileSync(join(folder, 'in/errors.txt'), '')
  expect(await paths(folder)).toEqual(['in/draft.docx', 'in/errors.txt'])
})

test('a report is known by what it is, whatever its format and the name of its file', async () => {
  const folder = folderOf(files)
  const into = REPORT_FORMATS.flatMap(format => [
    '--output',
    `${format}=in/${format}.${format === 'xlsx' ? format : 'txt'}`,
  ])
  for (const more of [[], ['--lang', 'en']]) {
    await tenderlint(folder, ['in/draft.docx', '--fail-on', 'never', ...into, ...more, ...WITH_RED_WAX])
    // PowerShell writes UTF-16.
    for (const format of ['json', 'csv']) {
      const printed = readFileSync(join(folder, `in/${format}.txt`), 'utf8').replace(/^\ufeff?/, '\ufeff')
      writeFileSync(join(folder, `in/powershell-${format}.txt`), printed, 'utf16le')
    }
    const { stdout, stderr } = await tenderlint(folder, ['in', '--format', 'json', ...WITH_RED_WAX])
    expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).toEqual(['in/draft.docx'])
    expect(stderr).toContain(`有 ${REPORT_FORMATS.length + 2} 份 tenderlint 写的`)
    expect(stderr).not.toContain('xlsx')
  }
})

test('a draft as text or Markdown is checked', async () => {
  const draft = '# 投标人资格要求\n\n资格证明应以红色火漆密封，否则投标无效。\n'
  const folder = folderOf({ ...files, 'in/a.md': draft, 'in/a.txt': draft })
  expect(await paths(folder)).toEqual(['in/a.md', 'in/a.txt', 'in/draft.docx'])
})
