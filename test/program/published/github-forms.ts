/** What GitHub accepts as an action and as a workflow, by the parser of its own editors. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

type Parsers = Pick<typeof import('@actions/workflow-parser'), 'parseWorkflow' | 'NoOperationTraceWriter'> &
  Pick<typeof import('@actions/workflow-parser/actions/action-parser'), 'parseAction'>

const ENTRY = `export { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser'
export { parseAction } from '@actions/workflow-parser/actions/action-parser'`

/** The package imports JSON in a way that only bundlers understand. */
async function parsers(): Promise<Parsers> {
  const resolveId = (id: string) => (id === 'entry' ? join(import.meta.dirname, 'entry.js') : null)
  const load = (id: string) => (id.endsWith('entry.js') ? ENTRY : null)
  const bundle = await rolldown({ input: 'entry', platform: 'node', plugins: [{ name: 'entry', resolveId, load }] })
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-'))
  try {
    await bundle.write({ file: join(folder, 'parsers.mjs'), format: 'esm' })
    return await import(/* @vite-ignore */ pathToFileURL(join(folder, 'parsers.mjs')).href)
  } finally {
    await bundle.close()
    rmSync(folder, { recursive: true })
  }
}

/** Makes the two tests: what is wrong with the text of an action, and of a workflow. */
export async function githubForms() {
  const { parseAction, parseWorkflow, NoOperationTraceWriter } = await parsers()
  const wrong = (parse: Parsers['parseWorkflow']) => (content: string) =>
    parse({ name: 'it.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors()
  return { wrongInAction: wrong(parseAction), wrongInWorkflow: wrong(parseWorkflow) }
}
