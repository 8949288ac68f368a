/**
 * Loads the chunks of the built program, each with the code that V8 made of it when it was built.
 *
 * Parsing and compiling the program takes longer than judging a page. V8 can keep the result (`cachedData` of vm.Script,
 * https://v8.dev/blog/code-caching), and takes it only where it is from the same V8 with the same flags; where it is not
 * or there is none, it compiles as ever. Node 20 does not do this by itself, and not at all for ES modules.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

const FOLDER = __dirname

/**
 * Code for one Node on one kind of machine. The package goes without it, since another Node could not use it; a file
 * for installing offline brings it along.
 */
export const CODE_FOLDER = join(FOLDER, '..', 'code', `node-${process.version}-${process.platform}-${process.arch}`)

interface Chunk {
  exports: unknown
  script: Script
}

/** What is loaded, by file name. */
export const chunks = new Map<string, Chunk>()

let compile = (make: () => Script): Script => make()

/** Has every chunk from now on compiled by a function of the caller's, which calls the one that it is given. */
export function compileBy(other: typeof compile): void {
  compile = other
}

const requireOutside = createRequire(join(FOLDER, 'start.cjs'))

/** Loads a chunk of the built program by its file name, once. */
export function load(name: string): unknown {
  const known = chunks.get(name)
  if (known) return known.exports
  const filename = join(FOLDER, name)
  const cachedData = keptCodeOf(name)
  // All of it is ASCII (tsdown.config.ts).
  const source = wrap(readFileSync(filename, 'latin1'))
  const script = compile(() => new Script(source, { filename, ...(cachedData ? { cachedData } : {}) }))
  const chunk: Chunk = { exports: {}, script }
  chunks.set(name, chunk)
  script.runInThisContext()(chunk.exports, requireFromChunk, chunk, filename, FOLDER, importFromChunk)
  return chunk.exports
}

/**
 * As Node wraps what is required; `__import` because a script of vm has no `import()` on Node 20 (tsdown.config.ts
 * renames it).
 */
const wrap = (source: string) => `(function(exports,require,module,__filename,__dirname,__import){${source}\n})`

const importFromChunk = (id: string) => import(id)

/** Chunks stand side by side and name each other so; everything else is Node's own or a package. */
function requireFromChunk(id: string): unknown {
  return id.startsWith('./') ? load(id.slice(2)) : requireOutside(id)
}

function keptCodeOf(name: string): Buffer | undefined {
  try {
    return readFileSync(join(CODE_FOLDER, name))
  } catch {
    return undefined
  }
}
