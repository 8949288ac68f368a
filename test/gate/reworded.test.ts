import { expect, test } from 'vitest'
import { rewordings, type Worded } from '../../src/gate/reworded.ts'

const at = (section: string[], clause: string | null = null, name?: string) => ({
  section,
  clause,
  table: name === undefined ? null : { name },
})
const worded = (match: string, location?: Worded['location'], ruleId = 'a'): Worded => ({
  ruleId,
  match,
  excerpt: `${match}。`,
  ...(location ? { location } : {}),
})
const told = (added: Worded[], gone: Worded[]) =>
  [...rewordings(added, gone)].map(([now, was]) => [now.match, was.match])

const HERE = ['第三章 资格要求', '一、条件']

test.each([
  ['near words below one heading', '注册资本不低于500万元', at(HERE), '注册资本须达到800万元以上', at(HERE), true],
  [
    'a heading with another number',
    '注册资本500万元',
    at(HERE),
    '注册资本800万元',
    at(['第四章 资格要求', '二、条件']),
    true,
  ],
  ['another heading', '注册资本500万元', at(HERE), '注册资本800万元', at(['第三章 资格要求', '二、业绩']), false],
  ['other words below one heading', '须具有三年以上同类业绩', at(HERE), '获得鲁班奖', at(HERE), false],
  ['other words in one row', '三年业绩', at(HERE, null, '业绩'), '同类业绩至少两项', at(HERE, null, '业绩'), true],
  ['near words in another row', '得3分', at(HERE, null, '业绩'), '得5分', at(HERE, null, '人员'), false],
  ['other words in one clause', '三年业绩', at(HERE, '2.1'), '同类业绩至少两项', at(HERE, '2.1'), true],
  ['near words in a chapter of another name', '注册资本500万元', at(HERE), '注册资本800万元', at(['条件']), true],
  [
    'far words in a chapter of another name',
    '资格证明应以火漆密封',
    at(HERE),
    '业绩证明须用火漆封装',
    at(['条件']),
    false,
  ],
  ['near words of which no place is known', '注册资本500万元', at(HERE), '注册资本800万元', undefined, true],
  [
    'far words of which no place is known',
    '注册资本不低于500万元',
    at(HERE),
    '资产须达到800万元以上',
    undefined,
    false,
  ],
] as const)('%s', (_, now, place, was, former, is) => {
  expect(told([worded(now, place)], [worded(was, former)])).toEqual(is ? [[now, was]] : [])
})

test('each belongs to the nearest, once, and to one of its own rule', () => {
  const added = [worded('注册资本800万元', at(HERE)), worded('净资产600万元', at(HERE))]
  const gone = [worded('净资产500万元', at(HERE)), worded('注册资本500万元', at(HERE))]
  expect(told(added, gone)).toEqual([
    ['注册资本800万元', '注册资本500万元'],
    ['净资产600万元', '净资产500万元'],
  ])
  expect(told(added, gone.slice(1))).toEqual([['注册资本800万元', '注册资本500万元']])
  expect(told([worded('注册资本800万元', at(HERE), 'b')], gone)).toEqual([])
})

test('where the deciding words are the same, the sentence around them tells', () => {
  const one = (excerpt: string): Worded => ({ ruleId: 'a', match: '红色火漆', excerpt, location: at(HERE) })
  const added = [one('正本应以红色火漆密封。'), one('副本应以红色火漆密封。')]
  const gone = [one('副本以红色火漆密封。'), one('正本以红色火漆密封。')]
  expect([...rewordings(added, gone)].map(([now, was]) => [now.excerpt![0], was.excerpt![0]])).toEqual([
    ['正', '正'],
    ['副', '副'],
  ])
})

test('a document that was written anew is not compared sentence by sentence', () => {
  const many = (words: string) => Array.from({ length: 400 }, (_, i) => worded(words.repeat(40) + i, at(HERE)))
  const began = performance.now()
  expect(told(many('甲乙'), many('甲丙'))).toEqual([])
  expect(performance.now() - began).toBeLessThan(1000)
})
