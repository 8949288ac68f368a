/** Files of a rule folder that lie where another kind of file is looked for. */
import { expect, it } from 'vitest'
import { readFolder } from '../../src/rules/load/read-folder.ts'
import { folderOf, RED_WAX } from '../program/run-program.ts'
import { BUILT_IN } from './judge.ts'

it.each([
  ['wax.yaml', 'wax: [火漆, 封蜡]\nseal: 印', '词表，.*lexicon/wax.yaml'],
  ['town/lexicon/wax.yaml', 'wax: [火漆]', '词表，.*lexicon/wax.yaml'],
  ['form.yaml', '- because: { zh: 样张, en: Sample }\n  any: [{ words: 样张 }]', '例外.*guards/form.yaml'],
  ['wax.yaml', 'instrument: 火漆办法\nprovisions: []', '法规.*law/wax.yaml'],
  ['steps.yaml', 'roles: []\nsteps: 优', '词汇.*vocabulary/steps.yaml'],
  ['lexicon/red-wax.yaml', RED_WAX, '规则，.* red-wax.yaml'],
])('a file that lies where another kind is looked for is told so, once: %s', async (name, source, said) => {
  const { problems } = await readFolder(folderOf({ [name]: source }), BUILT_IN)
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    expect.stringMatching(new RegExp(`^1 这是${said}`)),
  ])
})
