import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { filesBelow, named, ROOT, walk } from './source-files.ts'

/** The version is read from it. */
const MANIFEST = join(ROOT, 'package.json')

/** What each folder of src may import, and why no more. */
const MAY_IMPORT: Record<string, { folders: string[]; because: string }> = {
  language: { folders: [], because: 'sentences are data: they know nothing of the program' },
  text: { folders: [], because: 'characters and bytes are the same in every document, and mean nothing yet' },
  memo: { folders: [], because: 'what is made once and kept is the same whatever it is' },
  yaml: {
    folders: ['text', 'language'],
    because: 'a file that people write is read in one way, and refused in one way, whatever it is for',
  },
  tree: { folders: [], because: 'the tree is the contract of all steps and must not lean on one of them' },
  facts: {
    folders: ['tree'],
    because: 'what is known of a document is handed from step to step, so no step may be in it',
  },
  read: {
    folders: ['facts', 'memo', 'text', 'language'],
    because: 'finding files is the same for every format and every rule',
  },
  parse: {
    folders: ['facts', 'tree', 'text'],
    because: 'a reader says what stands in a file, not what it means',
  },
  assembly: { folders: [], because: 'it is compiled by itself, and what loads it knows no rule' },
  checks: {
    folders: ['assembly', 'facts', 'memo', 'tree', 'text'],
    because: 'a check is asked by rules and must not know them',
  },
  rules: {
    folders: ['checks', 'assembly', 'facts', 'memo', 'tree', 'text', 'language', 'yaml'],
    because: 'rules are data; the steps that apply them come later',
  },
  transform: {
    folders: ['rules', 'checks', 'facts', 'memo', 'tree', 'text'],
    because: 'judging must give the same for every format and every report',
  },
  report: {
    folders: ['rules', 'facts', 'tree', 'text', 'language'],
    because: 'a report prints findings and rules, it finds nothing',
  },
  annotate: {
    folders: ['parse', 'facts', 'tree', 'text', 'language'],
    because: 'a commented copy is made from findings and the file',
  },
  gate: {
    folders: ['rules', 'facts', 'memo', 'text', 'language', 'yaml'],
    because: 'what counts is decided from findings alone',
  },
  batch: {
    folders: [
      'annotate',
      'facts',
      'language',
      'memo',
      'parse',
      'read',
      'report',
      'rules',
      'text',
      'transform',
      'tree',
      'yaml',
    ],
    because: 'a batch is used by the command line and by programs: it must work without the command line',
  },
}

/** Files of src itself, such as index.ts: the library. */
const OF_LIBRARY = 'the library is what programs import: it must not bring the command line with it'

const lineAt = (source: string, at: number) => source.slice(0, at).split('\n').length
const folderOf = (file: string) => relative(join(ROOT, 'src'), file).split('/').slice(0, -1)[0] ?? ''

function reasonAgainst(from: string, to: string): string | null {
  if (from === to || from === 'cli') return null
  if (from === '') return to === 'cli' ? OF_LIBRARY : null
  const row = MAY_IMPORT[from]
  if (!row) return 'a folder of src without a line in the import table'
  return row.folders.includes(to) ? null : row.because
}

/** Imports of a source from folders of src. */
function importsOf(file: string, source: string) {
  return ts.preProcessFile(source, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const target = resolve(dirname(file), fileName)
    if (!fileName.startsWith('.') || target === MANIFEST) return []
    return [{ target, from: folderOf(file), to: folderOf(target), pos }]
  })
}

/** Imports of a source that break the table, as `file:line from → to: reason`. */
function brokenImports(file: string, source: string): string[] {
  return importsOf(file, source).flatMap(({ from, to, pos }) => {
    const reason = reasonAgainst(from, to)
    return reason ? [`${named(file)}:${lineAt(source, pos)} ${from} → ${to}: ${reason}`] : []
  })
}

describe('imports', () => {
  const sources = filesBelow('src', /\.ts$/)

  it('keep to the table', () => {
    expect(sources.flatMap(file => brokenImports(file, readFileSync(file, 'utf8')))).toEqual([])
  })

  it('go in no circle, not even those of types', () => {
    const left = new Map(
      sources.map(file => [file, importsOf(file, readFileSync(file, 'utf8')).map(one => one.target)]),
    )
    // What imports nothing that is left is in no circle.
    for (let before = 0; before !== left.size; ) {
      before = left.size
      for (const [file, targets] of left) if (!targets.some(target => left.has(target))) left.delete(file)
    }
    expect([...left.keys()].map(named)).toEqual([])
  })

  it('are seen in every form, with the line and the reason', () => {
    const file = join(ROOT, 'src/checks/x.ts')
    const forms = [
      "import { a } from '../rules/a.ts'",
      "import type { A } from '../rules/a.ts'",
      "export * from '../rules/a.ts'",
      "const a = await import('../rules/a.ts')",
    ]
    for (const form of forms) {
      const [broken] = brokenImports(file, `// first line\n${form}\n`)
      expect(broken, form).toBe(`src/checks/x.ts:2 checks → rules: ${MAY_IMPORT.checks!.because}`)
    }
    expect(brokenImports(file, "import type { Role } from '../tree/nodes.ts'")).toEqual([])
    expect(brokenImports(join(ROOT, 'src/index.ts'), "import '../src/cli/main.ts'")[0]).toContain(OF_LIBRARY)
  })

  it('the table has a line for every folder', () => {
    const folders = new Set(sources.map(folderOf))
    expect([...folders].filter(name => name !== '' && name !== 'cli' && !MAY_IMPORT[name])).toEqual([])
  })

  it('the page on the architecture has the same table', () => {
    const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
    const quoted = (cell: string) => Array.from(cell.matchAll(/`([a-z]+)`/g), ([, name]) => name!)
    const written = Array.from(page.matchAll(/^\| (`[a-z]+`) \| [^|]+ \| ([^|]+) \|$/gm), ([, folder, cells]) => {
      return [quoted(folder!)[0], quoted(cells!).sort()]
    })
    const meant = Object.entries(MAY_IMPORT).map(([folder, row]) => [folder, [...row.folders].sort()])
    expect(Object.fromEntries(written)).toEqual({ ...Object.fromEntries(meant), cli: [] })
  })

  it('that page has a line for each form of reading', () => {
    const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
    const rows = page.split('## How else a sentence is read')[1]!.match(/^\| `.*$/gm) ?? []
    const written = rows.flatMap(row =>
      Array.from(row.split(' | ')[0]!.matchAll(/`([a-z-]+\.ts)`/g), ([, name]) => name!),
    )
    const forms = filesBelow('src/transform/lint/readings', /\.ts$/).map(file => basename(file))
    expect(written.sort()).toEqual(forms.sort())
  })

  it('the table allows nothing that no file needs', () => {
    const used = new Set(
      sources.flatMap(file => importsOf(file, readFileSync(file, 'utf8')).map(one => `${one.from} → ${one.to}`)),
    )
    const allowed = Object.entries(MAY_IMPORT).flatMap(([from, { folders }]) => folders.map(to => `${from} → ${to}`))
    expect(allowed.filter(pair => !used.has(pair))).toEqual([])
  })
})

describe('files', () => {
  const ours = ['src', 'test', 'bin'].flatMap(folder => filesBelow(folder, /\.(?:ts|js|mjs)$/))

  it('have at most 250 lines', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length
    expect(ours.filter(file => lines(file) > 250).map(named)).toEqual([])
  })

  it('begin with what they are, and right below it what they import', () => {
    const apart = /^(?:#!.*\n)?\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n\s*\n(?:import|export (?:\*|\{)) /
    const isOdd = (file: string) => {
      const source = readFileSync(file, 'utf8')
      return apart.test(source) || (named(file).startsWith('src/') && !source.startsWith('/**'))
    }
    expect(ours.filter(isOdd).map(named)).toEqual([])
  })

  it('and folders are named for what they hold', () => {
    const vague = /^(?:utils?|helpers?|common|misc|shared|lib|manager)(?:\.|$)/i
    const names = ['src', 'test', 'bin', 'rules', 'fixtures'].flatMap(folder => filesBelow(folder, /./)).map(named)
    expect(names.filter(name => name.split('/').some(part => vague.test(part)))).toEqual([])
  })

  it('of rules have cases, at least five hits and five passes', () => {
    const apart = new Set(['lexicon', 'guards', 'law', 'vocabulary'])
    const rules = filesBelow('rules', /\.ya?ml$/).filter(file => !apart.has(basename(dirname(file))))
    const few = rules.filter(file => {
      const { cases } = parse(readFileSync(file, 'utf8')) as { cases?: { hits?: unknown[]; passes?: unknown[] } }
      return (cases?.hits?.length ?? 0) < 5 || (cases?.passes?.length ?? 0) < 5
    })
    expect(rules.length).toBeGreaterThan(0)
    expect(few.map(named)).toEqual([])
  })
})

describe('what belongs elsewhere', () => {
  it('only src/cli touches the process and the console', () => {
    const found: string[] = []
    for (const file of filesBelow('src', /\.ts$/).filter(name => folderOf(name) !== 'cli')) {
      walk(file, (node, line) => {
        const global = ts.isIdentifier(node) && /^(?:process|console)$/.test(node.text)
        const property = node.parent && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
        const imported = ts.isStringLiteral(node) && /^(?:node:)?(?:process|console)$/.test(node.text)
        if ((global && !property) || imported) found.push(`${named(file)}:${line}`)
      })
    }
    expect(found).toEqual([])
  })
})
