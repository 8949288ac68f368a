/** The files of this project, for tests that hold them to what they are meant to be. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

export const ROOT = join(import.meta.dirname, '..')

export const named = (file: string): string => relative(ROOT, file)

export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && ending.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Every node of a source, comments left out. */
export function walk(file: string, visit: (node: ts.Node, line: number) => void): void {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true)
  const step = (node: ts.Node) => {
    visit(node, source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)
    ts.forEachChild(node, step)
  }
  step(source)
}
