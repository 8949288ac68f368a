/**
 * Reads the built-in rules once for all tests: their YAML takes a file of tests some seconds. Where the variable is not set
 * (a script run by itself), they are read anew.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
import { loadBuiltInYaml } from '../../src/rules/load-rules.ts'
import type { RuleSet } from '../../src/rules/types.ts'

const VARIABLE = 'TENDERLINT_TEST_RULES'

export default async function rulesOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-rules-'))
  const path = join(folder, 'rules')
  const read = async () => writeFileSync(path, serialize(await loadBuiltInYaml()))
  await read()
  project.onTestsRerun(read)
  process.env[VARIABLE] = path
  return () => rmSync(folder, { recursive: true })
}

/** The built-in rules as YAML says them now. */
export async function builtInRules(): Promise<RuleSet> {
  const path = process.env[VARIABLE]
  return path ? (deserialize(readFileSync(path)) as RuleSet) : loadBuiltInYaml()
}
