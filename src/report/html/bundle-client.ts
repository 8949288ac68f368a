/** `import text from './file.ts?bundled'`: what a page runs or is styled by, as one string. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const MARK = '?bundled'

/** A plugin of rolldown and vite alike: the build and the tests must see the same text. */
export function bundled() {
  return {
    name: 'bundled',
    // In front of vite's own resolver, which drops the mark.
    enforce: 'pre' as const,
    resolveId(id: string, importer?: string) {
      if (!id.endsWith(MARK) || !importer) return null
      return `\0${resolve(dirname(importer), id)}`
    },
    async load(id: string) {
      if (!id.startsWith('\0') || !id.endsWith(MARK)) return null
      const file = id.slice(1, -MARK.length)
      const text = file.endsWith('.css') ? compactStyle(readFileSync(file, 'utf8')) : await program(file)
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' as const }
    },
  }
}

/** As one script for browsers that some offices still have. */
async function program(file: string): Promise<string> {
  const bundle = await rolldown({ input: file, platform: 'browser', transform: { target: 'es2019' } })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code.trim()
}

/** Our own style holds no strings with white space that matters. */
function compactStyle(style: string): string {
  return style
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()
}
