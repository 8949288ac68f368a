/** Built with the program and run after it: writes the built-in rules beside it, so that no run reads YAML for them. */
import { writeFile } from 'node:fs/promises'
import { withoutIndexes } from './index/pattern-index.ts'
import { writeJudging } from './load/judging-file.ts'
import { loadBuiltInYaml } from './load-rules.ts'

const set = await loadBuiltInYaml()
const write = (name: string, text: string | Uint8Array) => writeFile(new URL(`../${name}`, import.meta.url), text)
await Promise.all([
  write('rules.json', JSON.stringify(withoutIndexes(set))),
  write('rules-to-judge.jsonl', writeJudging(set)),
  write('rules.index', Buffer.concat([set.indexes![0]!, set.titleIndex!, set.otherwiseIndex!])),
])
