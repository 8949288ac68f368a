/** The files of a rule folder: those that are read, and those beside them that look as if they were meant to be. */
import { type Dirent, existsSync, readdir } from 'node:fs'
import { join, resolve } from 'node:path'
import { glob } from 'tinyglobby'

export interface RuleFiles {
  /** Absolute, in the order of their names, with what cannot be opened: links that lead nowhere, folders that are closed. */
  files: string[]
  /** Files whose name goes on behind `.yaml`, such as the `.yaml.txt` of an editor that hides endings; from the folder. */
  beside: string[]
}

/** Finds them, whatever the case of `.yaml` or `.yml`. What an editor keeps for itself (`.a.yaml.swp`, `a.yaml~`) is none. */
export async function findRuleFiles(folder: string): Promise<RuleFiles> {
  const unopened: string[] = []
  const found = await glob('**/*.{yaml,yml}*', {
    cwd: folder,
    caseSensitiveMatch: false,
    fs: { readdir: readingFolders(path => unopened.push(resolve(folder, path))) },
  })
  const files = found.filter(isRead).map(name => resolve(folder, name))
  return {
    files: [...files, ...unopened].sort(),
    beside: found.filter(name => !isRead(name) && !name.endsWith('~')).sort(),
  }
}

const isRead = (name: string) => /\.ya?ml$/i.test(name)

/** Opens folders for tinyglobby, which passes over what it cannot open: nobody would hear that a rule does not count. */
function readingFolders(unopened: (path: string) => void): typeof readdir {
  const read = (path: string, options: { withFileTypes: true }, done: (error: Error | null, found: Dirent[]) => void) =>
    readdir(path, options, (error, found) => {
      if (error) unopened(path)
      const links = (found ?? []).filter(one => one.isSymbolicLink() && isRead(one.name) && !one.name.startsWith('.'))
      for (const { name } of links) if (!existsSync(join(path, name))) unopened(join(path, name))
      done(error, found)
    })
  return read as typeof readdir
}
