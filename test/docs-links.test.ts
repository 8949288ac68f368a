/** Pages that lead to each other: a link names a file that is there, and a heading or a mark that is in it. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const PAGES = globSync(['*.md', 'docs/**/*.md', 'test/**/*.md'], { cwd: ROOT })

/** What GitHub makes of a heading. */
const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

function anchorsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  return [
    ...Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading]) => slugOf(heading!)),
    ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id]) => id!),
  ]
}

it.each(PAGES)('%s', page => {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '')
  const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, link]) => link!).filter(one => !/^\w+:/.test(one))
  const broken = links.filter(link => {
    const [path, anchor] = link.split('#')
    const file = path ? join(ROOT, dirname(page), path) : join(ROOT, page)
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(decodeURIComponent(anchor)))
  })
  expect(broken).toEqual([])
})
