/**
 * Links to folders in a folder that is searched. Each real folder behind them is searched once: seven folders of which each
 * links to the seven have 7 documents and millions of paths.
 */
import { type Dirent, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'
import { codeOrder } from '../text/code-order.ts'

/** What a search does about links to folders, from one pass over the folder to the next. */
export interface LinkedFolders {
  /** What of the names in a folder a pass goes on with: no link to a folder that was not found worth following. */
  shown(folder: string, found: Dirent[]): Dirent[]
  /** True where links that were not shown lead to what no pass has seen, so that another pass has to follow them. */
  leadOn(): boolean
}

/** @param pathOf the absolute path of a name in a folder. */
export function linkedFolders(pathOf: (folder: string, name: string) => string): LinkedFolders {
  const followed = new Set<string>()
  const hidden = new Map<string, string>()
  const seen = new Set<string>()
  const isShown = (path: string) => {
    if (followed.has(path)) return true
    const real = realFolder(path)
    if (real !== null) hidden.set(path, real)
    return real === null
  }
  return {
    shown(folder, found) {
      seen.add(pathOf(folder, ''))
      return found.filter(one => !one.isSymbolicLink() || isShown(pathOf(folder, one.name)))
    },
    leadOn() {
      if (hidden.size === 0) return false
      const reals = new Set(Array.from(seen, path => realFolder(path)))
      const links = [...hidden].sort(([a], [b]) => codeOrder(a, b))
      const open = links.filter(([path, real]) => !followed.has(path) && !reals.has(real))
      // Of several that lead to the same, or into what another leads to, one is enough; the order of their names says which.
      const taken = open.filter(
        ([, real], i) =>
          !open.some(([, other], j) => (other === real && j < i) || (other !== real && isWithin(real, other))),
      )
      for (const [path] of taken) followed.add(path)
      hidden.clear()
      return taken.length > 0
    },
  }
}

const isWithin = (path: string, folder: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The folder that a path leads to; `null` where it leads to none. */
function realFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null
  } catch {
    return null
  }
}
