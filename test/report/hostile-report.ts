/** A report of everything that a report must say, about documents that try to break it. */
import type { Finding } from '../../src/facts/finding.ts'
import { checkedFile, failedFile, finding } from './report-files.ts'

/** Markup, the end of a CDATA section, formulas, orders to a terminal and to a runner, half a character, what XML forbids. */
export const HOSTILE =
  '须<script>alert(1)</script>&amp;]]>"\'=1+1\u0000\u0001\u000b\u001b[31m\u009b2J\ufffe\ud800{0}\n::error::x | **b** @all #1'

export const NAMES = ['=cmd|calc.docx', '<b>&"\']]>.docx', 'a:b,c%0A d\n::set-output name=x::y.docx', '\u001b[2J红.pdf']

/** Four documents: findings of all kinds; suppressed ones; one read in part; one that failed. */
export function hostileFiles() {
  const words: Partial<Finding> = { match: HOSTILE, excerpt: `=${HOSTILE}`, values: { colour: HOSTILE } }
  const place = {
    section: [HOSTILE, `+${HOSTILE}`],
    clause: '-1',
    table: { index: 1, row: 3, column: 2, header: HOSTILE },
  }
  const findings = checkedFile([
    finding({ ...words, location: place }),
    finding({
      ...words,
      severity: 'warning',
      ruleId: 'blue-wax',
      demand: 'd2',
      location: { ...place, offset: [200, 208] },
    }),
    finding({
      ...words,
      severity: 'info',
      ruleId: 'blue-wax',
      demand: 'd3',
      location: { page: null, table: null, section: [], clause: null },
    }),
  ])
  const suppressed = checkedFile([
    finding({ ...words, suppressed: { kind: 'waiver', reason: HOSTILE, owner: '@张三', expires: '2027-01-31' } }),
    finding({ ruleId: 'blue-wax', suppressed: { kind: 'baseline', reason: '' } }),
  ])
  const partial = checkedFile([], {
    status: 'partial',
    notes: [
      { code: 'part-not-read', values: { part: HOSTILE } },
      { code: 'page-failed', values: { page: 12 } },
    ],
  })
  const failed = failedFile('scan.pdf', 'no-text')
  const files = [findings, suppressed, partial, failed]
  files.forEach((file, i) => {
    file.path = NAMES[i]!
  })
  findings.data.project = { name: `@${HOSTILE}`, number: '\tHS-1', buyer: '-采购人', agency: null, budget: '+100' }
  return files
}
