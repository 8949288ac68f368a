/** Compiles the part of judging that is WebAssembly before the tests of its parts, unless that is newer than its sources. */
import { execFileSync } from 'node:child_process'
import { globSync } from 'tinyglobby'
import { changed } from './build-once.ts'

export default function assembleOnce(): void {
  const newest = Math.max(...globSync('src/assembly/*.ts').map(changed))
  if (changed('dist/judging.wasm') > newest) return
  execFileSync('npm', ['run', 'assemble'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
