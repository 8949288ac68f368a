/** Where the config of a document is: in its folder or the nearest one above. Nothing is read that need not be. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NAMES = ['tenderlint.config.yaml', 'tenderlint.config.yml']

/** Makes the search; a folder is looked at once. It takes an absolute folder and gives an absolute path. */
export function configFinder(): (folder: string) => string | null {
  const known = new Map<string, string | null>()
  const find = (folder: string): string | null => {
    let path = known.get(folder)
    if (path === undefined) {
      const above = dirname(folder)
      path = configIn(folder) ?? (above === folder ? null : find(above))
      known.set(folder, path)
    }
    return path
  }
  return find
}

function configIn(folder: string): string | null {
  const named = NAMES.map(name => join(folder, name)).find(path => existsSync(path))
  if (named) return named
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && holdsConfig(manifest) ? manifest : null
}

/** Many packages name tenderlint among what they depend on; only a key of its own is a config. */
function holdsConfig(manifest: string): boolean {
  try {
    const source = readFileSync(manifest, 'utf8')
    if (!source.includes('"tenderlint"')) return false
    const { tenderlint } = JSON.parse(source) as { tenderlint?: unknown }
    return typeof tenderlint === 'object' && tenderlint !== null
  } catch {
    // A package.json that cannot be read is not ours to complain of.
    return false
  }
}
