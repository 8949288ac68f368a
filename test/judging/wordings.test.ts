import { describe, expect, it } from 'vitest'
import { ruleWords } from '../../src/report/words/rule-words.ts'
import { readFolder } from '../../src/rules/load/read-folder.ts'
import type { OwnWording } from '../../src/rules/types.ts'
import { folderOf } from '../program/run-program.ts'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

const WAX: OwnWording = {
  all: [{ clause: '火漆' }],
  basis: ['gplr-20-8'],
  zh: { message: '火漆与履约无关。', advice: '删去“{match}”。' },
  en: { message: 'Wax says nothing about performance.' },
}
const rules = rulesOf([ruleOf('封口', { basis: ['gplr-20-2', 'gplr-20-8', 'article-3'], wordings: [WAX] })])

describe('a rule says what fits the kind of words it finds', () => {
  const saidOf = async (text: string, language: 'zh' | 'en' = 'zh') => {
    const [finding] = (await judge(text, rules)).findings
    return { ...ruleWords(rules, finding!, language), basis: finding!.basis }
  }

  it('a wording speaks where its conditions hold, with its blanks filled and its grounds first', async () => {
    expect(await saidOf('投标文件须用红色火漆封口。')).toEqual({
      title: 't',
      message: '火漆与履约无关。',
      advice: '删去“投标文件须用红色火漆封口”。',
      question: null,
      basis: ['gplr-20-8', 'gplr-20-2', 'article-3'],
    })
  })

  it('what it does not say, and what it does not say in English, the rule says', async () => {
    expect(await saidOf('投标文件须用红色火漆封口。', 'en')).toMatchObject({
      message: 'Wax says nothing about performance.',
      advice: 'a',
    })
  })

  it('elsewhere the general sentences stand, also where another clause of the sentence holds the words', async () => {
    const general = { message: 'm', advice: 'a', basis: ['gplr-20-2', 'gplr-20-8', 'article-3'] }
    expect(await saidOf('投标文件须用胶带封口。')).toMatchObject(general)
    expect(await saidOf('投标文件须用胶带封口，火漆不作要求。')).toMatchObject(general)
  })
})

describe('what a law says', () => {
  const said = [
    { of: ['gplr-20-2', 'gplr-20-8'], zh: '法规不许。', en: 'The regulations forbid it.' },
    { of: ['tblr-32-2'], zh: '招标法规不许。', en: 'Nor do those on tendering.' },
  ]
  const words = { title: 't', message: '火漆无关。{law}', advice: 'a', question: null }
  const english = { ...words, message: 'Wax says nothing. {law}' }
  const set = rulesOf([
    ruleOf('封口', { zh: words, en: english, law: said, basis: ['gplr-20-8', 'tblr-32-2', 'article-3'] }),
  ])

  it.each([
    ['procurement-law', '火漆无关。法规不许。', 'Wax says nothing. The regulations forbid it.'],
    ['tendering-law', '火漆无关。招标法规不许。', 'Wax says nothing. Nor do those on tendering.'],
    ['other', '火漆无关。', 'Wax says nothing.'],
  ] as const)('is told where the finding cites it: %s', async (regime, chinese, inEnglish) => {
    const { file, findings } = await judge('封口用火漆。', set, { regime })
    const told = (['zh', 'en'] as const).map(language => ruleWords(set, findings[0]!, language).message)
    expect([...told, file.messages[0]!.reason]).toEqual([chinese, inEnglish, chinese])
  })
})

describe('what the conditions of a wording work out fills its blanks', () => {
  const saying = async (condition: object, message: string, text: string) => {
    const words = { message, advice: 'a' }
    const own: OwnWording = { all: [condition as never], zh: words, en: words }
    const set = rulesOf([ruleOf('封口', { wordings: [own] })])
    const [finding] = (await judge(text, set)).findings
    return ruleWords(set, finding!, 'zh').message
  }

  it.each([
    [{ number: { of: '{n}道', above: 2 } }, '{number}', '封口2道，火漆5道。', '5'],
    [{ any: [{ words: '胶带' }, { number: { of: '{n}道', from: 3 } }] }, '{number}', '封口火漆5道。', '5'],
    [
      { 'days-since': { from: '发样{date}', to: '封口{date}', below: 9 } },
      '{since}/{until}/{days}',
      '发样2026年3月1日。封口2026年3月5日。',
      '2026-03-01/2026-03-05/4',
    ],
    [
      { 'share-of-budget': { of: '封口{sum}', budget: '预算{sum}', above: 2 } },
      '{sum}/{budget}/{cap}/{share}',
      '预算100万元，封口4万元。',
      '40,000/1,000,000/20,000/4',
    ],
  ])('%j', async (condition, message, text, wanted) => {
    expect(await saying(condition, message, text)).toBe(wanted)
  })

  it('every blank of a built-in rule is one that its conditions fill', () => {
    const filledBy: Record<string, string> = { number: 'number', share: 'share-of-budget', sum: 'share-of-budget' }
    for (const name of ['budget', 'cap']) filledBy[name] = 'share-of-budget'
    for (const name of ['days', 'since', 'until']) filledBy[name] = 'days-'
    const unfilled = BUILT_IN.rules.flatMap(({ id, zh, en, wordings = [] }) =>
      [{ zh, en }, ...wordings].flatMap(own => {
        const { zh: chinese, en: english, ...conditions } = own
        const blanks = JSON.stringify([chinese, english]).match(/(?<=\{)\w+(?=\})/g) ?? []
        const asked = JSON.stringify('all' in conditions ? conditions.all : [])
        const fills = (name: string) =>
          ['match', 'count', 'examples', 'law'].includes(name) || asked.includes(`"${filledBy[name]}`)
        return blanks.filter(name => !fills(name)).map(name => `${id}: {${name}}`)
      }),
    )
    expect(unfilled).toEqual([])
  })
})

describe('a wording may file what it speaks of under another kind of fault', () => {
  const other = rulesOf([
    ruleOf('封口', { category: 'access-barrier', wordings: [{ ...WAX, category: 'unrelated-factor' }] }),
  ])
  const filed = async (text: string) => (await judge(text, other)).findings.map(({ category }) => category)

  it('where its conditions hold', async () =>
    expect(await filed('投标文件须用火漆封口。')).toEqual(['unrelated-factor']))
  it('and nowhere else', async () => expect(await filed('投标文件须用胶带封口。')).toEqual(['access-barrier']))
})

describe('a change to a rule', () => {
  const folder = (yaml: string) => folderOf({ 'ours.yaml': `extends: bid-bond\n${yaml}` })
  const changed = async (yaml: string) => (await readFolder(folder(yaml), BUILT_IN)).set
  const advised = async (set = BUILT_IN) => {
    const { findings } = await judge('# 投标人须知\n\n投标保证金只接受银行转账，不接受保函。', set)
    const finding = findings.find(({ ruleId }) => ruleId === 'bid-bond')!
    return ruleWords(set, finding, 'zh')
  }

  it('that gives a sentence gives it for every kind', async () => {
    const set = await changed('advice: 免收保证金。')
    expect(await advised(set)).toEqual({ ...(await advised()), advice: '免收保证金。' })
  })

  it('may bring wordings of its own, which speak first', async () => {
    const { message } = await advised(await changed('wordings: [{ all: [{ clause: 保函 }], message: 保函也行。 }]'))
    expect(message).toBe('保函也行。')
  })

  it.each([
    ['a word list that is none', "[{ all: [{ clause: '{nothing}' }], message: x }]", /\{nothing\}/],
    ['a law that is none', '[{ basis: [gplr-999], message: x }]', /gplr-999/],
    ['a pattern that runs away', "[{ all: [{ clause: '(?:红|红色|色)+火' }], message: x }]", /红色/],
  ])('is refused with %s in a wording', async (_, wordings, said) => {
    const { problems } = await readFolder(folder(`wordings: ${wordings}`), BUILT_IN)
    expect(problems.map(({ message }) => message).join()).toMatch(said)
  })
})

describe('the wordings of the built-in rules', () => {
  const spoken = BUILT_IN.rules.filter(rule => rule.wordings?.length)

  it('are there', () => expect(spoken.length).toBeGreaterThan(10))

  it.each(spoken.map(rule => [rule.id, rule] as const))(
    '%s: what one says in Chinese it says in English',
    (_, rule) => {
      for (const { zh, en } of rule.wordings ?? []) expect(Object.keys(en)).toEqual(Object.keys(zh))
    },
  )

  it.each(spoken.map(rule => [rule.id, rule] as const))('%s: grounds that lead are grounds of the rule', (_, rule) => {
    const named = rule.wordings?.flatMap(({ basis = [] }) => basis) ?? []
    expect(named.filter(law => !rule.basis.includes(law))).toEqual([])
  })
})

it('no rewrite of a built-in rule begins with the label that every report puts in front of it', () => {
  const rewrites = BUILT_IN.rules.flatMap(({ zh, wordings = [] }) => [zh.advice, ...wordings.map(one => one.zh.advice)])
  expect(rewrites.length).toBeGreaterThan(BUILT_IN.rules.length)
  expect(rewrites.filter(one => one?.startsWith('改为'))).toEqual([])
})
