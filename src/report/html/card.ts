/** One demand beside the reading view: where, the words, why, the law, what to write instead, what a person must decide. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type Language, say } from '../../language/say.ts'
import { cite, isNotYet } from '../../rules/cite.ts'
import type { Provision, RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { remarksOn } from '../words/finding-text.ts'
import { marked } from '../words/marked.ts'
import { placesElsewhere } from '../words/other-places.ts'
import { placeOf, shortPlaceOf } from '../words/place.ts'
import { rewriteIn, ruleWords } from '../words/rule-words.ts'
import { suppressedBecause, suppressedLabel } from '../words/suppression.ts'
import type { Entry } from './entries.ts'

/** @param linked whether the page holds a reading view to jump into. */
export function card(entry: Entry, rules: RuleSet, linked: boolean, options: ReportOptions): Element {
  const { language } = options
  const { main, suppressed } = entry
  const words = ruleWords(rules, main, language)
  const severity = suppressed ? 'waived' : main.severity
  const field = (label: string, content: ElementContent[] | string | null) =>
    content === null || content.length === 0 ? [] : [h('dt', say(language, label)), h('dd', content)]
  return h(
    'article.card',
    {
      id: entry.id,
      className: ['card', severity],
      tabIndex: -1,
      ariaLabelledBy: `${entry.id}t`,
      dataRule: main.ruleId,
      dataSeverity: main.severity,
      dataLimb: main.limb,
      dataRole: [...new Set(entry.places.map(one => one.finding.location.role))].join(' '),
      dataPrint: main.fingerprint,
      ...(suppressed ? { dataWaived: '' } : {}),
    },
    [
      h('header', [
        h('span.num', { className: [severity], ariaHidden: 'true' }, String(entry.number)),
        h('h4', { id: `${entry.id}t` }, [
          h(
            'span.tag',
            { className: [severity] },
            say(language, suppressed ? suppressedLabel(suppressed) : `severity-${severity}`),
          ),
          ` ${words.title} `,
        ]),
        h('code', main.ruleId),
      ]),
      h('p.where', placeLink(entry, linked, options)),
      quotation(main),
      ...(suppressed ? [h('p.reason', visible(suppressedBecause(suppressed, language)))] : []),
      ...remarksOn(main, language).map(remark => h('p.hint', visible(remark))),
      h('dl', [
        ...field('label-why', words.message),
        ...field('label-law', lawLinks(main.basis, rules, options)),
        ...field('label-advice', [h('span.advice', adviceParts(words.advice, language))]),
        ...field('label-question', words.question),
        ...field('label-also', placesBeside(entry, linked, options)),
      ]),
    ],
  )
}

/** What is to be written stands apart: the button beside it copies no more. */
function adviceParts(advice: string, language: Language): ElementContent[] {
  const [before, rewrite] = rewriteIn(advice, language)
  return rewrite === null
    ? [{ type: 'text', value: before }]
    : [{ type: 'text', value: before }, h('span.rewrite', rewrite)]
}

function placeLink({ main, places }: Entry, linked: boolean, { language }: ReportOptions): ElementContent[] {
  const place = visible(placeOf(main.location, language))
  const id = places.find(one => one.finding === main)!.id
  return [linked ? h('a', { href: `#${id}` }, place) : { type: 'text', value: place }]
}

function quotation({ excerpt, match }: Entry['main']): Element {
  const { text, start, end } = marked(excerpt, match)
  // The brackets that mark the words on a terminal are not needed here.
  const words = text.slice(start + 1, start + match.length + 1)
  return h('blockquote', { lang: 'zh-CN' }, [
    text.slice(0, start),
    h('mark', words),
    text.slice(Math.min(end, start + match.length + 2)),
  ])
}

/** Laws by name, those not yet in force last; their wording stands once, at the end of the report. */
function lawLinks(basis: readonly string[], rules: RuleSet, { language, date }: ReportOptions): ElementContent[] {
  const behind = (law: Provision) => Number(isNotYet(law, date))
  const laws = basis.flatMap(id => rules.laws[id] ?? []).toSorted((a, b) => behind(a) - behind(b))
  return laws.map(law => h('a.law', { href: `#law-${law.id}` }, cite(law, { language, date, quote: false })))
}

function placesBeside({ main, places }: Entry, linked: boolean, { language }: ReportOptions): ElementContent[] {
  const inside = places
    .filter(one => one.finding !== main)
    .map(({ id, finding }) => {
      const place = visible(shortPlaceOf(finding.location, language))
      return linked ? h('a.place', { href: `#${id}` }, place) : h('span.place', place)
    })
  return [...inside, ...placesElsewhere(main, language).map(place => h('span.place', visible(place)))]
}
