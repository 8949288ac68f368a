/** The examples of a run over many machines work as they stand, as far as they can without those machines. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { BIN, docxOf, folderOf, RED_WAX, ROOT, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const EXAMPLES = join(ROOT, 'docs/examples')
/** `.ci/run` installs it, and takes a skipped test for a failed one. */
const hasParallel = spawnSync('parallel', ['--version']).status === 0
function folderOfDrafts(): string {
  const drafts = Array.from({ length: 9 }, (_, i) => [
    `in/${i}.docx`,
    docxOf(['第三章 投标人资格要求', `第${i}项证明应以红色火漆密封。`]),
  ])
  const folder = folderOf({ ...Object.fromEntries(drafts), 'in/a.md': TENDER, 'rules/red-wax.yaml': RED_WAX })
  writeFileSync(join(folder, 'tenderlint'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`)
  chmodSync(join(folder, 'tenderlint'), 0o755)
  return folder
}

const withPath = (folder: string, more = {}) => ({ PATH: `${folder}:${process.env.PATH}`, HOME: folder, ...more })

/** The three reports of one run, for comparison, and what it prints. */
async function oneRun(folder: string) {
  const outputs = ['json', 'sarif', 'csv'].flatMap(format => ['--output', `${format}=one.${format}`])
  return tenderlint(folder, ['in', '--format', 'pretty', ...outputs, ...WITH_RED_WAX])
}

test.skipIf(!hasParallel)('GNU parallel: four parts side by side are what one run writes, byte for byte', async () => {
  const folder = folderOfDrafts()
  const one = await oneRun(folder)
  const args = [join(EXAMPLES, 'parallel.sh'), 'in', '4', ...WITH_RED_WAX]
  for (const _ of ['begun', 'gone on with']) {
    const run = spawnSync('sh', args, { cwd: folder, env: withPath(folder), encoding: 'utf8' })
    expect(run.status, run.stderr).toBe(1)
    expect(run.stdout).toBe(one.stdout)
    for (const format of ['json', 'sarif', 'csv']) {
      const [a, b] = [`one.${format}`, `reports/all.${format}`].map(name => readFileSync(join(folder, name), 'utf8'))
      expect(b, format).toBe(a)
    }
  }
})

test.skipIf(!hasParallel)('GNU parallel: left-over parts and swapped arguments make no report of another run', () => {
  const folder = folderOfDrafts()
  const run = (...args: string[]) =>
    spawnSync('sh', [join(EXAMPLES, 'parallel.sh'), ...args, ...WITH_RED_WAX], {
      cwd: folder,
      env: withPath(folder),
      encoding: 'utf8',
    })
  expect(run('in', '3').status).toBe(1)
  const fewer = run('in', '2')
  expect(fewer.status, fewer.stderr).toBe(1)
  const swapped = run('2', 'in')
  expect([swapped.status, swapped.stdout]).toEqual([2, ''])
  expect(swapped.stderr).toContain('PARTS must be a number')
})

test('Slurm: each task of the array does its part', async () => {
  const folder = folderOfDrafts()
  await oneRun(folder)
  const script = readFileSync(join(EXAMPLES, 'slurm.sh'), 'utf8').replace(
    'tenderlint "$1"',
    `tenderlint "$1" ${WITH_RED_WAX.join(' ')}`,
  )
  writeFileSync(join(folder, 'slurm.sh'), script)
  for (const part of ['1', '2', '3']) {
    const env = withPath(folder, { SLURM_ARRAY_TASK_ID: part, SLURM_ARRAY_TASK_COUNT: '3' })
    execFileSync('sh', ['slurm.sh', 'in'], { cwd: folder, env, stdio: 'ignore' })
  }
  const parts = ['1', '2', '3'].map(part => `reports/part-${part}.jsonl`)
  await tenderlint(folder, ['merge', ...parts, '--output', 'json=all.json', ...WITH_RED_WAX])
  expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe(readFileSync(join(folder, 'one.json'), 'utf8'))
})

test('Kubernetes: each pod of the job does its part', async () => {
  const folder = folderOfDrafts()
  const job = parse(readFileSync(join(EXAMPLES, 'kubernetes-job.yaml'), 'utf8'))
  const [container] = job.spec.template.spec.containers
  expect(job.spec.completionMode).toBe('Indexed')
  const total = job.spec.completions
  cpSync(join(folder, 'in'), join(folder, 'tenders'), { recursive: true })
  cpSync(join(folder, 'rules'), join(folder, 'tenders/rules'), { recursive: true })
  execFileSync('mkdir', ['-p', join(folder, 'reports')])
  const script = String(container.args[0])
    .replaceAll('/tenders', join(folder, 'tenders'))
    .replaceAll('/reports', join(folder, 'reports'))
    .replace('tenderlint .', `tenderlint . ${WITH_RED_WAX.join(' ')}`)
  expect(script).toContain(`"$part/${total}"`)
  const found: string[] = []
  for (const index of [0, total - 1]) {
    const env = withPath(folder, { JOB_COMPLETION_INDEX: String(index) })
    execFileSync('sh', ['-c', script], { env, stdio: 'ignore' })
    const lines = readFileSync(join(folder, `reports/part-${index + 1}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
    const { shard } = JSON.parse(lines.at(-1)!)
    expect(shard).toMatchObject({ index: index + 1, total })
    found.push(...shard.positions)
  }
  expect(new Set(found).size).toBe(found.length)
})

test('GitHub: the parts of the matrix are those that the commands name', () => {
  const workflow = parse(readFileSync(join(EXAMPLES, 'github-matrix.yml'), 'utf8'))
  const { part } = workflow.jobs.part.strategy.matrix
  const commands = workflow.jobs.part.steps.map((step: { run?: string }) => step.run ?? '').join('\n')
  expect(part).toEqual([1, 2, 3, 4])
  expect(commands).toContain(`--shard \${{ matrix.part }}/${part.length}`)
  // Each job has the drafts' repository (config, waivers) and a tenderlint that does not come by its name from a registry.
  for (const { steps } of Object.values<{ steps: { uses?: string; run?: string; with?: object }[] }>(workflow.jobs)) {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map(one => one.with ?? null)).toEqual([null, expect.objectContaining({ path: '.tenderlint' })])
    expect(steps.some(({ run }) => run?.startsWith('node .tenderlint/bin/tenderlint.js '))).toBe(true)
    expect(steps.map(({ run }) => run).join('\n')).not.toMatch(/\bnpx\b/)
  }
})
