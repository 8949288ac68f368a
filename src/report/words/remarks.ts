/** What a commented copy says: one remark for each demand of a document, at its first place. */
import type { VFile } from 'vfile'
import { findingsOf } from '../../facts/finding.ts'
import type { Remark } from '../../facts/remark.ts'
import { say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { ReportOptions } from '../reporter.ts'
import { type Demand, demandsOf, inReadingOrder } from './demands.ts'
import { groundsOf } from './grounds.ts'
import { otherPlaces } from './other-places.ts'
import { ruleWords } from './rule-words.ts'

type Wanted = Pick<ReportOptions, 'language' | 'date'>

/** The remarks in reading order. What a waiver or a baseline covers is not remarked on. */
export function remarksOf(file: VFile, rules: RuleSet, options: Wanted): Remark[] {
  const open = findingsOf(file).filter(finding => finding.suppressed === null)
  return demandsOf(open)
    .map(demand => remarkOf(demand, rules, options))
    .sort((a, b) => a.location.offset[0] - b.location.offset[0])
}

function remarkOf({ main, others }: Demand, rules: RuleSet, { language, date }: Wanted): Remark {
  const [first, ...further] = inReadingOrder([main, ...others])
  const { title, message, advice, question } = ruleWords(rules, first!, language)
  const separator = say(language, 'clause-separator')
  const fields: [label: string, text: string | null][] = [
    ['label-why', message],
    ['label-law', groundsOf(main.basis, rules, { language, date })],
    ['label-advice', advice],
    ['label-question', question],
    ['label-also', otherPlaces(main, further, language).join(separator)],
  ]
  return {
    severity: main.severity,
    location: first!.location,
    match: first!.match,
    title: say(language, 'annotate-title', {
      severity: say(language, `severity-${main.severity}`),
      title,
      rule: main.ruleId,
    }),
    fields: fields.flatMap(([label, text]) => (text ? [{ label: say(language, label), text }] : [])),
  }
}
