import { describe, expect, it } from 'vitest'
import { testRules } from '../../src/rules/test-rules.ts'
import { BUILT_IN, judge } from './judge.ts'
import { ruleOf, rulesOf } from './make-rules.ts'

/** Compiled for each case, as for a run of one document: the command compiles once for all of a rule. */
const judgeFile = (rules: typeof BUILT_IN) => async (file: { value: unknown }) =>
  (await judge(new TextDecoder().decode(file.value as Uint8Array), rules)).findings

describe('the cases of every built-in rule come out as written', () => {
  it.each(BUILT_IN.rules.map(rule => rule.id))('%s', async id => {
    const spoken = new Set<number | undefined>()
    const judging: typeof judgeFile = rules => async file => {
      const findings = await judgeFile(rules)(file)
      for (const { wording } of findings) spoken.add(wording)
      return findings
    }
    const failures = await testRules(BUILT_IN, judging, [id])
    expect(failures.map(({ kind, case: one }) => `${kind} [${one.in}] ${one.text}`)).toEqual([])
    // A wording that speaks for no case is one that nobody has seen.
    const { wordings = [] } = BUILT_IN.rules.find(rule => rule.id === id)!
    expect(wordings.map((_, i) => i).filter(i => !spoken.has(i))).toEqual([])
  })
})

it('no case of a built-in rule stands twice', () => {
  const twice = BUILT_IN.rules.flatMap(({ id, cases }) => {
    const told = [...cases.hits, ...cases.passes].map(one => `${id} [${one.in}] ${one.document ?? ''} ${one.text}`)
    return told.filter((one, i) => told.indexOf(one) < i)
  })
  expect(twice).toEqual([])
})

it('no case of a built-in rule says \\n where a line should end, which its quotes would have to be double for', () => {
  const written = BUILT_IN.rules.flatMap(({ id, cases }) =>
    [...cases.hits, ...cases.passes].filter(({ text }) => text.includes('\\n')).map(({ text }) => `${id} ${text}`),
  )
  expect(written).toEqual([])
})

describe('testRules', () => {
  const hit = { in: 'qualification' as const, text: '须用火漆封口。' }
  const other = { in: 'requirement' as const, text: '密封完好即可。' }
  const rules = (hits: (typeof hit | typeof other)[], passes: (typeof hit | typeof other)[]) =>
    rulesOf([ruleOf('火漆', { cases: { hits, passes } })])

  it('finds nothing wrong where every case comes out as written', async () => {
    expect(await testRules(rules([hit], [other]), judgeFile)).toEqual([])
  })

  it('names a hit that is missed and a pass that alarms', async () => {
    const failures = await testRules(rules([hit, other], [other, hit]), judgeFile)
    expect(failures).toEqual([
      { ruleId: 'probe', kind: 'missed', case: other },
      { ruleId: 'probe', kind: 'false-alarm', case: hit },
    ])
  })

  it('an info alarms nobody, but is a hit', async () => {
    const quiet = ruleOf('火漆', {
      cases: { hits: [hit], passes: [hit] },
      severity: { default: 'info', places: {}, raise: [] },
    })
    expect(await testRules(rulesOf([quiet]), judgeFile)).toEqual([])
  })

  it('judges a case in the place it names, text and rows alike', async () => {
    const places = ['notice', 'instruction', 'qualification', 'evaluation', 'requirement', 'contract', 'form'] as const
    const inPlace = ruleOf('火漆', {
      cases: { hits: places.flatMap(place => [hit, { in: place, text: '| 封口 | 5 | 须用火漆 |' }]), passes: [] },
    })
    for (const place of places) {
      const only = { ...inPlace, in: [place], cases: { hits: [{ ...hit, in: place }], passes: [] } }
      expect(await testRules(rulesOf([only]), judgeFile), place).toEqual([])
      const row = { ...only, cases: { hits: [{ in: place, text: '| 封口 | 5 | 须用火漆 |' }], passes: [] } }
      expect(await testRules(rulesOf([row]), judgeFile), `${place}, row`).toEqual([])
    }
  })

  it('leaves out rules that were not asked for', async () => {
    const failures = await testRules(rules([other], []), judgeFile, ['another'])
    expect(failures).toEqual([])
  })
})
