/** The provisions that the findings name, each once, with its wording where that was compared with a full text. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { say } from '../../language/say.ts'
import { cite } from '../../rules/cite.ts'
import type { Provision, RuleSet } from '../../rules/types.ts'
import type { ReportOptions } from '../report.ts'
import type { ShownDocument } from './entries.ts'

export function lawsPage(
  documents: readonly ShownDocument[],
  rules: RuleSet,
  { language, date }: ReportOptions,
): Element {
  const cited = new Set(documents.flatMap(({ entries }) => entries.flatMap(one => one.main.basis)))
  const laws = [...cited].flatMap(id => rules.laws[id] ?? []).sort(byName)
  return h('section.laws', { id: 'laws', dataPage: 'laws', ariaLabelledBy: 'laws-t' }, [
    h('h2', { id: 'laws-t', tabIndex: -1 }, say(language, 'html-laws')),
    h(
      'dl',
      laws.flatMap(law => [
        h('dt', { id: `law-${law.id}`, tabIndex: -1 }, [
          cite(law, { language, date, quote: false }),
          ' ',
          h('code', law.id),
        ]),
        h('dd', { lang: 'zh-CN' }, [
          h('p', law.status === 'verified' ? law.text : say(language, 'html-law-unquoted')),
          h('p.where', [law.instrument, law.number].filter(Boolean).join(' · ')),
        ]),
      ]),
    ),
  ])
}

const byName = (a: Provision, b: Provision) => (a.short < b.short ? -1 : a.short > b.short ? 1 : a.id < b.id ? -1 : 1)
