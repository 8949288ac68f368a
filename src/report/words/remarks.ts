/** What a commented copy says: a remark at each place of a demand; all there is to say stands at the first. */
import type { VFile } from 'vfile'
import { type Finding, findingsOf, type Severity } from '../../facts/finding.ts'
import type { Remark } from '../../facts/remark.ts'
import { say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { ReportOptions } from '../reporter.ts'
import { type Demand, demandsOf, inReadingOrder } from './demands.ts'
import { type Field, fieldsOf } from './finding-text.ts'
import { otherPlaces } from './other-places.ts'
import { shortPlaceOf } from './place.ts'
import { ruleWords } from './rule-words.ts'

type Wanted = Pick<ReportOptions, 'language' | 'date'>

/** The remarks in reading order. What a waiver or a baseline covers is not remarked on. */
export function remarksOf(file: VFile, rules: RuleSet, options: Wanted): Remark[] {
  const open = findingsOf(file).filter(finding => finding.suppressed === null)
  return demandsOf(open)
    .flatMap(demand => remarksOn(demand, rules, options))
    .sort((a, b) => a.location.offset[0] - b.location.offset[0])
}

function remarksOn({ main, others }: Demand, rules: RuleSet, { language, date }: Wanted): Remark[] {
  const [first, ...further] = inReadingOrder([main, ...others])
  const separator = say(language, 'clause-separator')
  const fields: Field[] = [
    ...fieldsOf({ ...first!, basis: main.basis }, rules, { language, date }),
    ['label-also', otherPlaces(main, further, language).join(separator)],
  ]
  const repeated: Field[] = [
    ['annotate-repeats', say(language, 'annotate-first', { place: shortPlaceOf(first!.location, language) })],
  ]
  const remarkOf = (finding: Finding, severity: Severity, said: Field[]): Remark => ({
    severity,
    location: finding.location,
    match: finding.match,
    title: say(language, 'annotate-title', {
      severity: say(language, `severity-${severity}`),
      title: ruleWords(rules, finding, language).title,
      rule: main.ruleId,
    }),
    fields: said.flatMap(([label, text]) => (text ? [{ label: say(language, label), text }] : [])),
  })
  return [
    remarkOf(first!, main.severity, fields),
    ...further.map(one => ({ ...remarkOf(one, one.severity, repeated), repeats: true })),
  ]
}
