import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { report } from '../../src/report/report.ts'
import { legendOf } from '../../src/report/words/legend.ts'
import { checkedFile, finding, RULES } from './report-files.ts'

const LEGEND = '条文后面括号里的词：“据转引”指内容转引自别的文件，没有与全文核对，引用前请查原文；“参照”指'

const second = { ...RULES.laws['law-2']!, status: 'secondary' as const }
const third = { ...RULES.laws['law-3']!, regime: 'policy→参照' }
const rules = { ...RULES, laws: { ...RULES.laws, 'law-2': second, 'law-3': third } }

const written = async (format: 'pretty' | 'html' | 'markdown' | 'xlsx', ...basis: string[]) => {
  const options = { language: 'zh', date: '2026-01-01', columns: 400 } as const
  const made = await report([checkedFile([finding({ basis })])], rules, format, options)
  if (format !== 'xlsx') return String(made)
  return Object.values(unzipSync(made as unknown as Uint8Array))
    .map(part => strFromU8(part))
    .join('')
}

test.each(['pretty', 'html', 'markdown', 'xlsx'] as const)(
  '%s says once what words behind provisions mean',
  async format => {
    const shown = await written(format, 'law-2', 'law-3')
    expect(shown.split(LEGEND)).toHaveLength(2)
    expect(await written(format, 'law-1')).not.toContain('括号里的词')
  },
)

test('what is cited by no finding is not explained', () => {
  expect(legendOf(['law-2'], rules, 'zh')).not.toContain('参照')
  expect(legendOf(['law-1', 'none'], rules, 'zh')).toBe('')
  expect(legendOf(['law-2'], rules, 'en')).toMatch(/^Words in brackets behind a provision: “cited second-hand”: /)
})
