import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** True for a function, declared as one or kept under a name. */
function isFunction(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node)) return true
  if (!ts.isVariableStatement(node)) return false
  return node.declarationList.declarations.some(one => one.initializer && ts.isArrowFunction(one.initializer))
}

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

test('whatever function a file exports says what it gives', () => {
  const silent = globSync('src/**/*.ts', { cwd: ROOT }).flatMap(file => {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ESNext, true)
    const functions = source.statements.filter(node => isExported(node) && isFunction(node))
    const without = functions.filter(node => ts.getJSDocCommentsAndTags(node).length === 0)
    return without.map(node => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
  })
  expect(silent).toEqual([])
})
