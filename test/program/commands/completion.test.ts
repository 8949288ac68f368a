import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, tenderlint } from '../run-program.ts'

const SHELLS = ['bash', 'zsh', 'fish', 'powershell']
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

async function scriptFor(shell: string, args: string[] = []) {
  const folder = folderOf({ 'a.docx': '', 'b c.docx': '' })
  const { stdout, stderr, code } = await tenderlint(folder, ['completion', shell, ...args])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  writeFileSync(join(folder, 'script'), stdout)
  return { folder, script: stdout }
}

/** What a real bash offers for a line, the cursor at its end. */
async function offered(line: string): Promise<string[]> {
  const { folder } = await scriptFor('bash')
  const words = line.split(' ')
  const quoted = words.map(word => `'${word}'`).join(' ')
  const ask = `source ./script; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _tenderlint; printf '%s\\n' "\${COMPREPLY[@]}"`
  const run = spawnSync('bash', ['--norc', '-c', ask], { cwd: folder, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  return run.stdout.split('\n').filter(Boolean)
}

describe('tenderlint completion', () => {
  test.each([
    ['tenderlint ba', ['baseline']],
    ['tenderlint --stale', ['--stale-waivers']],
    ['tenderlint a.docx --fail-on ', ['error', 'warning', 'never']],
    ['tenderlint --fail-on = w', ['warning']],
    ['tenderlint diff --lang ', ['zh', 'en']],
    ['tenderlint init --for', ['--force']],
    ['tenderlint explain market-', ['market-share']],
    ['tenderlint --lang en explain market-', ['market-share']],
    ['tenderlint a.docx --skip market-', ['market-share']],
    ['tenderlint test --only market-', ['market-share']],
    ['tenderlint completion f', ['fish']],
    ['tenderlint law gplr-20-6', ['gplr-20-6']],
    ['tenderlint init r', ['rule']],
    // Nothing of ours: bash completes files.
    ['tenderlint check a', []],
    ['tenderlint a', []],
  ])('bash offers for “%s”: %j', async (line, wanted) => {
    expect(await offered(line)).toEqual(wanted)
  })

  test.each(SHELLS)('holds every command and option for %s, in both languages', async shell => {
    const { script } = await scriptFor(shell)
    const english = (await scriptFor(shell, ['--lang', 'en'])).script
    for (const text of [script, english]) {
      for (const word of ['baseline', 'explain', 'waivers', 'changed-since', 'article-3']) expect(text).toContain(word)
    }
    expect(english).not.toMatch(/\p{Script=Han}/u)
  })

  // `.ci/run` installs the shells, and takes a skipped test for a failed one.
  test.for(['bash', 'zsh', 'fish'])('is a script that %s reads', async (shell, { skip }) => {
    if (!has(shell)) skip()
    const { folder } = await scriptFor(shell)
    const run = spawnSync(shell, ['-n', 'script'], { cwd: folder, encoding: 'utf8' })
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  test.skipIf(!has('fish'))('fish offers commands, options and their values', async () => {
    const { folder } = await scriptFor('fish')
    const ask = (line: string) => {
      const run = spawnSync('fish', ['-N', '-c', `source script; complete -C '${line}'`], {
        cwd: folder,
        encoding: 'utf8',
      })
      return run.stdout.split('\n').flatMap(found => found.split('\t')[0] || [])
    }
    expect(ask('tenderlint base')).toEqual(['baseline'])
    expect(ask('tenderlint --stale')).toEqual(['--stale-waivers'])
    expect(ask('tenderlint a.docx --fail-on ')).toEqual(expect.arrayContaining(['error', 'warning', 'never']))
    expect(ask('tenderlint check a')).toContain('a.docx')
    expect(ask('tenderlint explain market-')).toEqual(['market-share'])
    expect(ask('tenderlint a.docx --skip market-')).toEqual(['market-share'])
  })

  test('for a shell that is none ends with 2', async () => {
    const run = await tenderlint(folderOf({}), ['completion', 'fsh'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('fish')
  })
})
