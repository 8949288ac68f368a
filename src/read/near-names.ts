/** What a path that leads nowhere was probably meant to name. */
import { readdir } from 'node:fs/promises'
import { basename, dirname, parse } from 'node:path'
import { closest } from '../language/closest.ts'

/** Number of names in a folder above which they are not looked through: no person keeps as many. */
const MOST_NAMES = 5000
/** Blanks, and what stands in a name beside its words. */
const BESIDE_WORDS = /[\s_\-.（）()]/gu

/** Two names are not alike because both end in .docx. */
const stem = (name: string) => parse(name).name

/**
 * The name in the same folder that is nearest to a missing one; `null` where none is near.
 *
 * @param path absolute.
 */
export async function nearName(path: string): Promise<string | null> {
  const wanted = basename(path)
  const names = await readdir(dirname(path)).catch(() => [])
  if (names.length > MOST_NAMES) return null
  const bare = (name: string) => name.replace(BESIDE_WORDS, '').toLowerCase()
  const visible = names.filter(name => !/^[.~]/.test(name)).sort()
  const same = visible.find(name => bare(name) === bare(wanted))
  if (same) return same
  const [near] = closest(stem(wanted), visible.map(stem))
  return near === undefined ? null : visible.find(name => stem(name) === near)!
}
