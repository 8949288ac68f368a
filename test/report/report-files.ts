/** Files as `lint` leaves them, for tests of reports. */
import { VFile } from 'vfile'
import type { DocumentFacts } from '../../src/facts/document.ts'
import type { Finding, Location } from '../../src/facts/finding.ts'
import type { Provision, Rule, RuleSet, RuleWords } from '../../src/rules/types.ts'

const words = (title: string, message: string, question: string | null): RuleWords => ({
  title,
  message,
  advice: '投标文件密封完好即可',
  question,
})

const RULE: Rule = {
  id: 'red-wax',
  limb: 'unreasonable-conditions',
  category: 'access-barrier',
  zh: words('火漆', '要求{colour}火漆与履约无关', null),
  en: words('Wax', '{colour} wax says nothing', null),
  severity: { default: 'error', places: {}, raise: [] },
  basis: ['law-1'],
  in: ['qualification'],
  find: [],
  except: [],
  unguarded: [],
  yieldsTo: [],
  cases: { hits: [], passes: [] },
}

const law = (id: string, short: string): Provision => ({
  id,
  instrument: short,
  short,
  number: '',
  article: '第一条',
  text: '不得',
  status: 'verified',
  regime: 'GP',
  effective: '',
  effectiveFrom: '',
  validUntil: null,
})

const LAWS = [law('law-1', '甲法'), law('law-2', '乙法'), law('law-3', '丙法'), law('article-3-1', '意见')]

export const RULES: RuleSet = {
  rules: [RULE, { ...RULE, id: 'blue-wax', zh: words('蓝火漆', '蓝色也不行', '为什么是蓝色？') }],
  guards: [],
  lexicon: {},
  laws: Object.fromEntries(LAWS.map(one => [one.id, one])),
  vocabulary: { roles: [], profile: [], project: [] },
  digest: 'sha256:0',
}

type Changes = Omit<Partial<Finding>, 'location'> & { location?: Partial<Location> }

/** A finding on page 3; `changes` replace fields of it and of its location. */
export function finding({ location, ...changes }: Changes = {}): Finding {
  return {
    ruleId: 'red-wax',
    category: 'access-barrier',
    limb: 'unreasonable-conditions',
    severity: 'error',
    values: { colour: '红色' },
    basis: ['law-1'],
    match: '须用红色火漆封口',
    excerpt: '投标文件须用红色火漆封口，否则拒收。',
    fingerprint: 'f',
    demand: 'd1',
    suppressed: null,
    ...changes,
    location: {
      page: 3,
      pageIsEstimate: false,
      role: 'qualification',
      section: ['第二章 投标人资格要求'],
      clause: '2.1',
      paragraph: 7,
      table: null,
      line: 7,
      column: 5,
      offset: [104, 112],
      box: null,
      ...location,
    },
  }
}

/** A document that was checked, with these findings. */
export function checkedFile(findings: Finding[], facts: Partial<DocumentFacts> = {}): VFile {
  const file = new VFile({ path: 'tender.docx' })
  file.data.document = {
    format: 'docx',
    sha256: 'ab',
    status: 'checked',
    pages: 48,
    characters: 900,
    notes: [],
    ...facts,
  }
  file.data.profile = {
    regime: { value: 'procurement-law', from: '政府采购' },
    mandatory: { value: false, from: null },
    kind: { value: 'goods', from: null },
    method: { value: '公开招标', from: null },
    importsAllowed: { value: false, from: null },
    innovation: { value: false, from: null },
  }
  file.data.project = { name: null, number: 'HS-1', buyer: null, agency: null, budget: null }
  for (const one of findings) Object.assign(file.message(one.ruleId), { finding: one })
  return file
}

/** A document that could not be checked. */
export function failedFile(path: string, code: string): VFile {
  const file = new VFile({ path })
  const facts = { format: null, sha256: '', pages: null, characters: 0, notes: [] }
  file.data.document = { ...facts, status: 'failed', error: { code } }
  file.message(code).fatal = true
  return file
}
