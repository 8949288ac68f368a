/** What git knows of documents: which have not changed since a commit. */
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Names of all files of a large repository. */
const LONGEST_ANSWER = 256 * 2 ** 20

/**
 * Makes the test for documents that are to be checked: those that changed since `ref` and its branch parted from this one,
 * and those that git does not know, of which nobody can tell.
 *
 * @param cwd folder inside of the repository.
 * @throws an error with git's words (`stderr`) where there is no repository; where there is no such commit, `lacks` says
 *   whether it may be for want of history.
 */
export async function changedTest(ref: string, cwd: string): Promise<(path: string) => Promise<boolean>> {
  // Loaded here: it takes a tenth of Node's own start.
  const { execFile } = await import('node:child_process')
  const git = (folder: string, ...args: string[]) =>
    new Promise<string>((done, failed) => {
      execFile('git', ['-C', folder, ...args], { maxBuffer: LONGEST_ANSWER }, (error, stdout, stderr) => {
        if (error) failed(Object.assign(error, { stderr }))
        else done(stdout)
      })
    })
  const top = (await git(cwd, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/, '')
  const commit = await git(top, 'rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`).then(
    found => found.trim(),
    async error => {
      const isShallow = (await git(top, 'rev-parse', '--is-shallow-repository').catch(() => '')).trim() === 'true'
      throw Object.assign(error, { lacks: isShallow ? 'history' : 'commit' })
    },
  )
  // What was changed on the other branch since is not a change of this one.
  const base = await git(top, 'merge-base', commit, 'HEAD').then(
    found => found.trim(),
    () => commit,
  )
  const absolute = (list: string) =>
    new Set(
      list
        .split('\0')
        .filter(Boolean)
        .map(name => resolve(top, name)),
    )
  const known = absolute(await git(top, 'ls-files', '-z'))
  const changed = absolute(await git(top, 'diff', '--name-only', '-z', '--no-renames', base))
  return async path => {
    const real = await realpath(path).catch(() => path)
    return !known.has(real) || changed.has(real)
  }
}
