import { describe, expect, it } from 'vitest'
import { groundIds } from '../../src/report/words/grounds.ts'
import { binds, orderBasis } from '../../src/rules/basis.ts'
import { cite } from '../../src/rules/cite.ts'
import { methodsIn } from '../../src/rules/load/known-methods.ts'
import type { LawStatus, Provision } from '../../src/rules/types.ts'
import { groundsFor } from '../../src/rules/words-of.ts'
import { BUILT_IN } from './judge.ts'

function law(regime: string | null, status: LawStatus = 'verified', changes: Partial<Provision> = {}): Provision {
  const names = { instrument: '火漆管理办法', short: '火漆办法', number: '', article: '第三条' }
  return {
    id: 'x',
    ...names,
    text: '不得指定颜色',
    status,
    regime,
    effective: '2020-01-01',
    effectiveFrom: '2020-01-01',
    validUntil: null,
    ...changes,
  }
}

const LAWS = {
  'gp-1': law('GP'),
  'gp-2': law('GP'),
  'gp-second-hand': law('GP', 'secondary'),
  'gp-unverified': law('GP', 'unverified'),
  'tb-1': law('TB'),
  both: law('GP+TB'),
  'both-too': law('TB+GP'),
  neither: law(null),
  'article-3-2': law('local-policy'),
}

describe('order of the grounds', () => {
  it('the draft’s own law first, the other one left out, Article 3 last', () => {
    const ids = ['article-3-2', 'tb-1', 'neither', 'gp-1']
    expect(orderBasis(ids, LAWS, { regime: 'procurement-law' })).toEqual(['gp-1', 'neither', 'article-3-2'])
    expect(orderBasis(ids, LAWS, { regime: 'tendering-law' })).toEqual(['tb-1', 'neither', 'article-3-2'])
  })

  it('wording that may be quoted before what is known second-hand, and that before what is not verified', () => {
    const ids = ['gp-unverified', 'gp-second-hand', 'gp-1']
    expect(orderBasis(ids, LAWS, { regime: 'procurement-law' })).toEqual(['gp-1', 'gp-second-hand', 'gp-unverified'])
  })

  it('a law of both regimes grounds both', () => {
    expect(orderBasis(['tb-1', 'gp-1', 'both'], LAWS, { regime: 'procurement-law' })).toEqual(['gp-1', 'both'])
    expect(orderBasis(['gp-1', 'both'], LAWS, { regime: 'tendering-law' })).toEqual(['both'])
    expect(orderBasis(['tb-1', 'both-too'], LAWS, { regime: 'procurement-law' })).toEqual(['both-too'])
  })

  it('keeps the other law where the draft’s own says nothing', () => {
    expect(orderBasis(['gp-1', 'article-3-2'], LAWS, { regime: 'tendering-law' })).toEqual(['gp-1', 'article-3-2'])
  })

  it('outside both laws Article 3 leads, and what binds only others is left out while anything remains', () => {
    const ids = ['tb-1', 'gp-1', 'neither', 'article-3-2']
    expect(orderBasis(ids, LAWS, { regime: 'other' })).toEqual(['article-3-2', 'neither'])
    expect(orderBasis(['tb-1', 'gp-1'], LAWS, { regime: 'other' })).toEqual(['tb-1', 'gp-1'])
  })

  it('what binds only mandatory tenders is no ground where the tender is none', () => {
    const laws = { general: law('TB'), mandatory: law('TB-mandatory') }
    const ids = ['mandatory', 'general']
    expect(orderBasis(ids, laws, { regime: 'tendering-law', mandatory: true })).toEqual(ids)
    expect(orderBasis(ids, laws, { regime: 'tendering-law', mandatory: false })).toEqual(['general'])
  })

  it('rules of tenders are not cited for a consultation, nor the other way round', () => {
    const laws = { tender: law('GP-tender'), consultation: law('GP-nontender'), 'gp-1': law('GP') }
    const ids = ['tender', 'consultation', 'gp-1']
    expect(orderBasis(ids, laws, { regime: 'procurement-law', method: '公开招标' })).toEqual(['tender', 'gp-1'])
    expect(orderBasis(ids, laws, { regime: 'procurement-law', method: '竞争性磋商' })).toEqual(['consultation', 'gp-1'])
    expect(orderBasis(ids, laws, { regime: 'procurement-law', method: '比选' })).toEqual(['gp-1'])
  })

  it('rules of framework agreements are cited for nothing else', () => {
    const laws = { framework: law('GP-framework'), gp: law('GP') }
    const cited = (method: string) => orderBasis(['framework', 'gp'], laws, { regime: 'procurement-law', method })
    expect(cited('框架协议')).toEqual(['framework', 'gp'])
    expect(cited('公开招标')).toEqual(['gp'])
  })

  it('each method that documents are known to have is a tender, none, or the buyer’s own', () => {
    const kindOf = (method: string) => {
      const bound = { regime: 'procurement-law', method } as const
      return ['GP-tender', 'GP-nontender'].find(scope => binds(law(scope), bound)) ?? 'own'
    }
    const methods = methodsIn(BUILT_IN.vocabulary)
    const kinds = ['GP-tender', 'GP-nontender', 'own'].map(kind => methods.filter(method => kindOf(method) === kind))
    expect(kinds).toEqual([
      ['公开招标', '邀请招标'],
      ['竞争性磋商', '竞争性谈判', '询价', '单一来源', '框架协议'],
      ['比选', '询比', '竞价'],
    ])
  })

  it('days of a negotiation are not cited for a consultation, nor those of an inquiry', () => {
    const laws = { of29: law('GP-negotiation'), of45: law('GP-inquiry'), of10: law('GP-consultation'), gp: law('GP') }
    const cited = (method: string | null) => orderBasis(Object.keys(laws), laws, { regime: 'procurement-law', method })
    expect(cited('竞争性磋商')).toEqual(['of10', 'gp'])
    expect(cited('竞争性谈判')).toEqual(['of29', 'gp'])
    expect(cited('询价')).toEqual(['of45', 'gp'])
    expect(cited('公开招标')).toEqual(['gp'])
    expect(cited(null)).toEqual(['gp'])
  })

  it('what a wording names for what it says leads, if it binds', () => {
    const ids = ['gp-second-hand', 'tb-1', 'gp-1', 'article-3-2']
    const bound = { regime: 'procurement-law' } as const
    const own = ['gp-second-hand', 'tb-1']
    expect(orderBasis(ids, LAWS, bound, { own, ofOthers: [] })).toEqual(['gp-second-hand', 'gp-1', 'article-3-2'])
    expect(orderBasis(ids, LAWS, { regime: 'other' }, { own, ofOthers: [] })).toEqual(['article-3-2'])
  })

  it('what only other wordings name is left out where the wording’s own binds', () => {
    const grounds = { own: ['gp-1'], ofOthers: ['gp-2'] }
    const ordered = (regime: 'procurement-law' | 'tendering-law') =>
      orderBasis(['gp-1', 'gp-2', 'both', 'article-3-2'], LAWS, { regime }, grounds)
    expect(ordered('procurement-law')).toEqual(['gp-1', 'both', 'article-3-2'])
    expect(
      orderBasis(['gp-1', 'tb-1'], LAWS, { regime: 'tendering-law' }, { own: ['gp-1'], ofOthers: ['tb-1'] }),
    ).toEqual(['tb-1'])
  })

  it('of the two that fit best the higher law leads, and so it does among the others', () => {
    const issued = (number: string) => law('GP', 'verified', { number })
    const laws = {
      notice: issued('财库〔2019〕1号'),
      ministry: issued('财政部令第1号'),
      council: issued('国务院令第1号'),
      congress: issued('主席令第1号'),
      none: issued(''),
      'article-3-2': law('local-policy'),
    }
    const bound = { regime: 'procurement-law' } as const
    expect(orderBasis(['ministry', 'council', 'none', 'notice', 'congress', 'article-3-2'], laws, bound)).toEqual([
      'council',
      'ministry',
      'congress',
      'notice',
      'none',
      'article-3-2',
    ])
    const grounds = { own: ['notice'], ofOthers: [] }
    expect(orderBasis(['notice', 'congress'], laws, bound, grounds)).toEqual(['congress', 'notice'])
  })

  it('equal ones keep the order of the rule', () => {
    expect(orderBasis(['gp-2', 'gp-1'], LAWS, { regime: 'procurement-law' })).toEqual(['gp-2', 'gp-1'])
  })

  it('every built-in rule has a ground in both regimes, Article 3 among them', () => {
    for (const rule of BUILT_IN.rules) {
      for (const regime of ['procurement-law', 'tendering-law'] as const) {
        const [first, ...rest] = orderBasis(rule.basis, BUILT_IN.laws, { regime })
        expect(first, rule.id).not.toMatch(/^article-3/)
        expect(rest.at(-1), rule.id).toMatch(/^article-3/)
      }
    }
  })
})

describe('citation', () => {
  const how = { language: 'zh', date: '2026-03-01', quote: true } as const

  it('quotes only wording that was compared with a full text', () => {
    expect(cite(law('GP'), how)).toBe('《火漆办法》第三条：“不得指定颜色”')
    expect(cite(law('GP', 'secondary'), how)).toBe('《火漆办法》第三条（据转引）')
    expect(cite(law('GP', 'unverified'), how)).toBe('《火漆办法》第三条（待核）')
  })

  it('does not quote where it was not asked to', () => {
    expect(cite(law('GP'), { ...how, quote: false })).toBe('《火漆办法》第三条')
  })

  it('says that a law addresses others and grounds by analogy', () => {
    expect(cite(law('参照'), { ...how, quote: false })).toBe('《火漆办法》第三条（参照）')
  })

  it('says until when it is valid, on the last day too, and that it expired on the next', () => {
    const limited = law('GP', 'verified', { validUntil: '2026-05-05' })
    const on = (date: string) => cite(limited, { ...how, quote: false, date })
    expect(on('2026-05-05')).toBe('《火漆办法》第三条（有效期至 2026-05-05）')
    expect(on('2026-05-06')).toBe('《火漆办法》第三条（有效期至 2026-05-05，已届满，是否续期请核）')
  })

  it('says that it does not hold yet on the day before its first, and then not until when it will', () => {
    const later = law('GP', 'verified', { effectiveFrom: '2026-03-02', validUntil: '2031-03-01' })
    const on = (date: string) => cite(later, { ...how, quote: false, date })
    expect(on('2026-03-01')).toBe('《火漆办法》第三条（核对日尚未施行，2026-03-02 起才有）')
    expect(on('2026-03-02')).toBe('《火漆办法》第三条（有效期至 2031-03-01）')
  })

  it('a report names what does not hold yet only where there is nothing else', () => {
    const laws = { ...LAWS, later: law('GP', 'verified', { effectiveFrom: '2027-01-01' }) }
    const on = (basis: string[], date: string) => groundIds(basis, { ...BUILT_IN, laws }, date)
    expect(on(['later', 'gp-1', 'gp-2', 'article-3-2'], '2026-12-31')).toEqual(['gp-1', 'gp-2', 'article-3-2'])
    expect(on(['later', 'gp-1', 'gp-2', 'article-3-2'], '2027-01-01')).toEqual(['later', 'gp-1', 'article-3-2'])
    expect(on(['later'], '2026-12-31')).toEqual(['later'])
  })

  it('joins several remarks, and leaves out an article that has no number', () => {
    const remarks = law('GP', 'secondary', { validUntil: '2026-05-05', article: '—' })
    expect(cite(remarks, how)).toBe('《火漆办法》（据转引，有效期至 2026-05-05）')
    expect(cite(law('GP', 'verified', { article: '' }), { ...how, language: 'en', quote: false })).toBe('火漆办法')
  })

  it('every built-in provision can be cited in both languages without an open blank', () => {
    for (const one of Object.values(BUILT_IN.laws)) {
      for (const language of ['zh', 'en'] as const) {
        expect(cite(one, { language, date: '2026-03-01', quote: true }), one.id).not.toMatch(/\{\w+\}|undefined|null/)
      }
    }
  })

  it('every built-in instrument says in English what it is called and since when it holds', () => {
    for (const { id, en, effective, effectiveFrom } of Object.values(BUILT_IN.laws)) {
      expect(effectiveFrom, id).toMatch(/^\d{4}/)
      // Words that name a day of coming into force as well as another one have it for comparing.
      expect(effectiveFrom, id).toBe(/(\d{4}-\d{2}-\d{2})(?= (?:施行$|起))/.exec(effective)?.[1] ?? effectiveFrom)
      expect(en?.name, id).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/)
      expect(en?.effective ?? effective, id).toMatch(/\d{4}/)
      expect(en?.effective ?? effective, id).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
})

describe('the laws of the built-in rules', () => {
  const bounds = [
    { regime: 'procurement-law', method: '公开招标' },
    { regime: 'procurement-law', method: '询价' },
    { regime: 'tendering-law', mandatory: true },
    { regime: 'tendering-law', mandatory: false },
  ] as const

  it.each(BUILT_IN.rules.map(rule => rule.id))('%s cites none that binds only the other kind of purchase', id => {
    const rule = BUILT_IN.rules.find(one => one.id === id)!
    for (const wording of [undefined, ...(rule.wordings ?? []).keys()]) {
      const grounds = groundsFor(rule, wording)
      for (const bound of bounds) {
        const cited = orderBasis(grounds.ids, BUILT_IN.laws, bound, grounds)
        expect(cited.filter(one => !binds(BUILT_IN.laws[one], bound))).toEqual([])
      }
    }
  })
})
