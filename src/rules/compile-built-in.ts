/** Built with the program and run after it: writes the built-in rules beside it, so that no run reads YAML for them. */
import { writeFile } from 'node:fs/promises'
import { loadBuiltInYaml } from './load-rules.ts'

await writeFile(new URL('./rules.json', import.meta.url), JSON.stringify(await loadBuiltInYaml()))
