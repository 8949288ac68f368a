/** Runs the built program in a folder of its own, as a person does. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { onTestFinished } from 'vitest'
import { cacheFolder } from '../setup/cache-once.ts'

/** The top of the project. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** The program that was built. */
export const BIN = join(ROOT, 'bin/tenderlint.js')

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Makes a folder with files, removed when the test is over, or when a caller of several tests says so. */
export function folderOf(
  files: Record<string, string | Uint8Array>,
  whenDone: (remove: () => void) => void = onTestFinished,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-'))
  whenDone(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Runs `tenderlint ARGS` in a folder. @param input what comes by standard input. */
export function tenderlint(
  cwd: string,
  args: string[],
  env: Record<string, string> = {},
  input: string | Uint8Array = '',
): Promise<Run> {
  return new Promise(done => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: cacheFolder(), ...env },
    })
    // A program that does not read it may be gone before it is written.
    child.stdin.on('error', () => {}).end(input)
    const run: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      run.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      run.stderr += text
    })
    child.on('close', code => done({ ...run, code }))
  })
}

/** A rule of our own, so that these tests hold whatever the built-in rules say. */
export const RED_WAX = `
id: red-wax
limb: unreasonable-conditions
category: access-barrier
title: 红色火漆封装要求
message: 用什么封口与能否履行合同无关。
advice: 投标文件密封完好即可，密封方式不限。
question: 别的密封方式为什么不行？
en:
  title: Red wax required
  message: Wax says nothing about performance.
  advice: Any intact seal will do.
  question: Why would another seal not do?
severity: { default: error, contract: info, instruction: warning }
basis: [gplr-20-8, article-3-1]
in: [notice, instruction, qualification, evaluation, requirement, contract, other]
find:
  - words: 红色火漆
except:
  - guard: function
    because: { zh: 红色火漆就是要买的东西, en: Red wax is what is bought }
    all:
      - words: 采购红色火漆
cases:
  hits:
    - { in: qualification, text: 投标文件须用红色火漆封口。 }
    - { in: qualification, text: 未用红色火漆的投标无效。 }
    - { in: instruction, text: 资格证明应以红色火漆密封。 }
    - { in: notice, text: 报名材料须加盖红色火漆。 }
    - { in: requirement, text: 样品须用红色火漆封存。 }
  passes:
    - { in: requirement, text: 本包采购红色火漆五十公斤。, because: 就是采购对象 }
    - { in: qualification, text: 投标文件须密封完好。 }
    - { in: qualification, text: 投标人须加盖公章。 }
    - { in: notice, text: 报名材料一式两份。 }
    - { in: contract, text: 货物用木箱包装。 }
`

/** A tender with one demand in two places, a warning, and a word that only looks like a demand. */
export const TENDER = `# 公开招标文件

政府采购项目，货物类。

# 第二章 投标人须知

## 一、递交

投标文件的正本须用红色火漆封口，否则代理机构拒收。

# 第三章 投标人资格要求

## 一、资格条件

资格证明应以红色火漆密封，“未密封的”投标无效。

# 第四章 采购需求

本包采购红色火漆五十公斤。
`

/** The arguments that check with the rule above only. */
export const WITH_RED_WAX = ['--rules', 'rules', '--only', 'red-wax']

/** A Word document with these paragraphs. */
export function docxOf(paragraphs: string[]): Uint8Array {
  const body = paragraphs.map(words => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('')
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

/** Where words of a source stand, as problems of rules are placed. */
export function lineAndColumn(source: string, words: string): string {
  const lines = source.split('\n')
  const line = lines.findIndex(one => one.includes(words))
  return `${line + 1}:${lines[line]!.indexOf(words) + 1}`
}
