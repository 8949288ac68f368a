import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { BIN } from '../run-program.ts'

const CHECK = `exec '${process.execPath}' '${BIN}' check fixtures/goods-tender.docx --no-config --fail-on never --format json`

const findings = (before: string) =>
  JSON.parse(execFileSync('sh', ['-c', `${before}${CHECK}`], { encoding: 'utf8' })).documents[0].findings

it('where addresses are limited, so that there is no memory for WebAssembly, the same is found', () => {
  const found = findings('')
  expect(found.length).toBeGreaterThan(0)
  // 4 GB, of the 10 that V8 would set aside.
  expect(findings('ulimit -v 4000000; ')).toEqual(found)
})
