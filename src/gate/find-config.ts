/** Where the config of a document is: in its folder or the nearest one above. Nothing is read that need not be. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { remembered } from '../memo/remembered.ts'

const NAMES = ['tenderlint.config.yaml', 'tenderlint.config.yml']

/** What people call a config by the habit of other programs, or Windows by adding an ending that it does not show. */
const MISNAMED = [
  ...['tenderlint.yaml', 'tenderlint.yml', 'tenderlint.json', 'tenderlint.config.json', 'tenderlint.config.yaml.txt'],
  ...['.tenderlintrc', '.tenderlintrc.yaml', '.tenderlintrc.yml', '.tenderlintrc.json', '.tenderlint.yaml'],
]

/**
 * Makes the search; a folder is looked at once. It takes an absolute folder and gives an absolute path.
 *
 * @param onMisnamed called with the absolute path of a file that was meant as a config and is not read for its name.
 */
export function configFinder(onMisnamed: (path: string) => void): (folder: string) => string | null {
  const find: (folder: string) => string | null = remembered(folder => {
    const above = dirname(folder)
    return configIn(folder) ?? (above === folder ? null : find(above))
  })
  const asked = new Set<string>()
  return folder => {
    const path = find(folder)
    // Not in those above too: each look takes time, and the working folder is asked for itself.
    const isNew = !asked.has(folder) && (path === null || dirname(path) !== folder)
    asked.add(folder)
    for (const name of isNew ? MISNAMED : []) if (existsSync(join(folder, name))) onMisnamed(join(folder, name))
    return path
  }
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
