/** What `.gitignore` and `.tenderlintignore` leave out of a search. A file that is named is read all the same. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'
import { remembered } from '../memo/remembered.ts'
import { decode } from '../text/decode.ts'

/** Our own file outranks that of git beside it, so that it can bring a draft back which git must not see. */
const NAMES = ['.tenderlintignore', '.gitignore'] as const

/**
 * Makes the test for documents that a search has found, by absolute path. Files deeper down outrank those above, as in
 * git; a `.gitignore` counts inside of a repository only.
 */
export async function ignoredTest(): Promise<(path: string) => boolean> {
  const { default: ignore } = await import('ignore')
  const isInRepository: (folder: string) => boolean = remembered(folder => {
    const above = dirname(folder)
    return existsSync(join(folder, '.git')) || (above !== folder && isInRepository(above))
  })
  const rulesIn = remembered((folder: string): Ignore[] => {
    const names = NAMES.filter(name => existsSync(join(folder, name)))
    const counting = names.filter(name => name !== '.gitignore' || isInRepository(folder))
    return counting.map(name => ignore().add(decode(readFileSync(join(folder, name)))))
  })
  return path => {
    for (let folder = dirname(path), below = ''; folder !== below; below = folder, folder = dirname(folder)) {
      const inside = relative(folder, path).split(sep).join('/')
      for (const rules of rulesIn(folder)) {
        const { ignored, unignored } = rules.test(inside)
        if (ignored || unignored) return ignored
      }
    }
    return false
  }
}
