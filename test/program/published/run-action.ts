/** Runs the scripts of action.yml as a runner of GitHub does, without its network. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { docxOf, ROOT } from '../run-program.ts'

/** Drafts of a few lines: one that shuts out suppliers, and one that does not. */
export const FAULTY = docxOf(['第三章 投标人资格要求', '投标人所投产品的市场占有率须排名全国前三，否则投标无效。'])
export const CLEAN = docxOf(['第三章 投标人资格要求', '投标人须具有独立承担民事责任的能力。'])

export interface Step {
  id?: string
  uses?: string
  if?: string
  shell?: string
  run?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

export interface Action {
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, { value: string }>
  runs: { using: string; steps: Step[] }
}

export const ACTION: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))

export interface StepRun {
  code: number | null
  stdout: string
  stderr: string
  outputs: Record<string, string>
}

/**
 * Runs one step's script in `cwd`, with the shell as GitHub starts it.
 *
 * @param which a step of the action by its id, or one of a workflow.
 * @param given inputs as a workflow gives them; the others have their defaults.
 * @param known values of other expressions, such as `steps.install.outputs.program`.
 */
export function runStep(
  which: string | Step,
  cwd: string,
  given: Record<string, string> = {},
  known: Record<string, string> = {},
  environment: Record<string, string> = {},
): StepRun {
  const step = typeof which === 'string' ? ACTION.runs.steps.find(one => one.id === which)! : which
  const evaluated = (expression: string): string => {
    const input = /^inputs\.([\w-]+)$/.exec(expression)?.[1]
    const value = input ? (given[input] ?? ACTION.inputs[input]?.default) : known[expression]
    if (value === undefined) throw new Error(`nothing known of ${expression}`)
    return value
  }
  const env = Object.entries(step.env ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => evaluated(expression)),
  ])
  const [script, output] = [join(cwd, '.step.sh'), join(cwd, '.step-output')]
  writeFileSync(script, step.run!)
  writeFileSync(output, '')
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...environment, ...Object.fromEntries(env), GITHUB_OUTPUT: output },
  })
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean)
  const outputs = Object.fromEntries(lines.map(line => line.split(/=(.*)/s).slice(0, 2)))
  return { code: status, stdout, stderr, outputs }
}
