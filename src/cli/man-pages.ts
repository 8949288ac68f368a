/** Built with the program and run after it: writes the manual pages, `man/tenderlint.1` and `man/zh_CN/tenderlint.1`. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { Language } from '../language/say.ts'
import { toolVersion } from '../report/tool-version.ts'
import { commandsIn } from './command-line.ts'
import { manPage } from './man-page.ts'

/** The English one is what npm installs: it can be shown everywhere. */
const FOLDERS: Record<Language, string> = { en: '../man/', zh: '../man/zh_CN/' }

async function writeManPages(): Promise<void> {
  for (const [language, folder] of Object.entries(FOLDERS) as [Language, string][]) {
    const target = new URL(folder, import.meta.url)
    await mkdir(target, { recursive: true })
    await writeFile(new URL('tenderlint.1', target), manPage(commandsIn(language), language, toolVersion))
  }
}

void writeManPages()
