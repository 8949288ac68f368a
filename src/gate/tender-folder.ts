/** The folders of which a config says that their documents are one tender. */
import { dirname, relative, resolve, sep } from 'node:path'
import type { Setting } from './config-settings.ts'
import { namesDocument } from './names-document.ts'

/**
 * The folder of the tender that a document belongs to: the highest one around it that the settings name.
 *
 * @param settings those that apply to the document.
 * @param document absolute path.
 */
export function tenderFolder(settings: ReadonlyMap<string, Setting>, document: string): string | null {
  const tests = [...settings.values()]
    .filter(({ key }) => key[0] === 'packages')
    .map(({ value, place }) => folderTest(String(value), dirname(place.file)))
  if (tests.length === 0) return null
  let highest: string | null = null
  for (
    let [below, folder] = [document, dirname(document)];
    folder !== below;
    [below, folder] = [folder, dirname(folder)]
  ) {
    if (tests.some(test => test(folder))) highest = folder
  }
  return highest
}

/** What stands above the config is not part of the pattern: brackets there mean nothing. */
function folderTest(written: string, from: string): (folder: string) => boolean {
  const pattern = relative(from, written).split(sep).join('/')
  const names = pattern === '' ? null : namesDocument(pattern)
  return folder => (names ? names([relative(from, folder).split(sep).join('/')]) : resolve(folder) === from)
}
