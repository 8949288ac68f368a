/** Builds the program before the tests that run it, unless the build is newer than every source. */
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { globSync } from 'tinyglobby'

export default function buildOnce(): void {
  const sources = globSync(['src/**/*.{ts,json,css}', 'rules/**/*.yaml', 'package.json', 'tsdown.config.ts'])
  const newest = Math.max(...sources.map(changed))
  const made = ['dist/rules.json', 'dist/judging.wasm', 'dist/program/main.cjs', 'dist/man/tenderlint.1']
  if (made.every(path => changed(path) > newest)) return
  execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** When a file was last changed; 0 where there is none. */
export function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
