/**
 * Shows which guards let nothing pass in the cases of their rules, nor in the documents of folders, or of folders in those:
 * `npx unrun test/tools/show-guards.ts [<folder>…]`.
 *
 * Of several guards that let the same words pass the first one counts, so what is listed may be superfluous, or want a case.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { type Checker, openChecker } from '../../src/batch/check-file.ts'
import { tenderAround } from '../../src/rules/test-rules.ts'
import { BUILT_IN } from '../judging/judge.ts'

/** Rules and reasons of what was let pass, and the reasons alone: a guard of all rules has no rule. */
const used = new Set<string>()

async function judge({ read, judge }: Checker, file: VFile): Promise<void> {
  const tree = await read(file)
  if (tree) await judge(tree, file)
  for (const { ruleId, reason } of file.data.dismissed ?? []) used.add(`${ruleId} ${reason.zh}`).add(reason.zh)
}

for (const rule of BUILT_IN.rules) {
  const checker = openChecker({ ...BUILT_IN, rules: [rule] }, {})
  for (const one of [...rule.cases.hits, ...rule.cases.passes]) await judge(checker, tenderAround(one))
}
const checker = openChecker(BUILT_IN, {})
for (const folder of process.argv.slice(2))
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())) {
    const path = join(one.parentPath, one.name)
    await judge(checker, new VFile({ path, value: readFileSync(path) }))
  }

for (const { name, because } of BUILT_IN.guards) if (!used.has(because.zh)) console.log(`${name}  ${because.zh}`)
for (const { id, except } of BUILT_IN.rules)
  for (const { guard, because } of except)
    if (!used.has(`${id} ${because.zh}`)) console.log(`${id}  ${guard}  ${because.zh}`)
