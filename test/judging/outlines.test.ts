/** Roles of the sections of whole tenders of many kinds, whose headings are marked in Markdown, or only typed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildDocx, p } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

interface Heading {
  depth: number
  title: string
  roles: string[]
}

const OUTLINES = readFileSync(new URL('outlines.txt', import.meta.url), 'utf8')
  .split(/^= /m)
  .slice(1)
  .map(readOutline)

function readOutline(source: string): { name: string; headings: Heading[] } {
  const [name, ...lines] = source.trimEnd().split('\n')
  const headings = lines.map(line => {
    const [, indent, title, roles] = /^( *)(.*) ([a-z|]+)$/.exec(line)!
    return { depth: indent!.length / 2, title: title!, roles: roles!.split('|') }
  })
  return { name: name!, headings }
}

/** What stands below the heading at a place of the outline. */
const below = (place: number) => `封套第${place}处须完好，收件人在登记簿上签字确认以后方可拆封使用。`

/** Headings whose text was read in another role, with that role. */
async function misread(document: string | Uint8Array, headings: Heading[]): Promise<string[]> {
  const { units } = await judge(document)
  const roles = new Map(units.map(unit => [unit.text, unit.role]))
  return headings.flatMap(({ title, roles: wanted }, i) => {
    const role = roles.get(below(i)) ?? 'not read'
    return wanted.includes(role) ? [] : [`${title}: ${role}`]
  })
}

describe.each(OUTLINES)('$name', ({ headings }) => {
  it('headings of Markdown', async () => {
    const lines = headings.map(({ depth, title }, i) => `${'#'.repeat(depth + 1)} ${title}\n\n${below(i)}\n`)
    expect(await misread(lines.join('\n'), headings)).toEqual([])
  })

  it('lines that nothing but their words makes headings', async () => {
    const lines = headings.map(({ title }, i) => `${title}\n${below(i)}`)
    expect(await misread(lines.join('\n'), headings)).toEqual([])
  })

  it('plain paragraphs of a .docx', async () => {
    const paragraphs = headings.map(({ title }, i) => p(title) + p(below(i)))
    expect(await misread(buildDocx({ body: paragraphs.join('') }), headings)).toEqual([])
  })
})
