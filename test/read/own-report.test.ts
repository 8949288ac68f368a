import { describe, expect, it } from 'vitest'
import { isOwnDocument } from '../../src/read/own-report.ts'
import { REPORT_FORMATS, report } from '../../src/report/report.ts'
import { checkedFile, finding, RULES } from '../report/report-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** What a draft says must not break the form by which a report is known. */
const FILES = ['须用红色火漆封口', '须用"红色\\火漆"封口，"\\"'].map(match =>
  checkedFile([finding({ match, excerpt: `${match}。` })]),
)

describe('a report is known by what stands in it', () => {
  const cases = REPORT_FORMATS.flatMap(format => (['zh', 'en'] as const).map(language => [format, language] as const))
  it.each(cases)('%s in %s, whatever marks the words of the draft hold', async (format, language) => {
    for (const files of [...FILES.map(file => [file]), FILES]) {
      const made = await report(files, RULES, format, { language, date: '2026-01-01' })
      expect(isOwnDocument(typeof made === 'string' ? bytes(made) : made)).toBe(true)
    }
  })

  it('one that only resembles it is a document', () => {
    expect(isOwnDocument(bytes('[{ "description": "\\", "check_name": "火漆" }]'))).toBe(false)
  })
})
