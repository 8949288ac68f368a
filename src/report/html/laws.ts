/** The provisions that the findings name, each once, with its wording where that was compared with a full text. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { say } from '../../language/say.ts'
import { cite } from '../../rules/cite.ts'
import type { Provision, RuleSet } from '../../rules/types.ts'
import { codeOrder } from '../../text/code-order.ts'
import type { ReportOptions } from '../reporter.ts'
import { legendOf } from '../words/legend.ts'
import type { Overview } from './overview.ts'

/** The page of laws. A text is quoted only where its `status` is `verified`; that the others are not is said once. */
export function lawsPage({ laws: cited }: Overview, rules: RuleSet, options: ReportOptions): Element {
  const { language } = options
  const laws = [...cited].flatMap(id => rules.laws[id] ?? []).sort(byName)
  const quoted = laws.filter(isQuoted)
  const named = laws.filter(law => !isQuoted(law))
  const legend = legendOf(cited, rules, language)
  return h('section.laws', { id: 'laws', dataPage: 'laws', ariaLabelledBy: 'laws-t' }, [
    h('h2', { id: 'laws-t', tabIndex: -1 }, say(language, 'html-laws')),
    ...(legend ? [h('p.hint', legend)] : []),
    ...(quoted.length > 0 ? [listOf(quoted, options)] : []),
    ...(named.length > 0 ? [h('p', say(language, 'html-laws-unquoted')), listOf(named, options)] : []),
  ])
}

const isQuoted = ({ status }: Provision) => status === 'verified'

function listOf(laws: readonly Provision[], { language, date }: ReportOptions): Element {
  return h(
    'dl',
    laws.flatMap(law => [
      h('dt', { id: `law-${law.id}`, tabIndex: -1 }, [
        cite(law, { language, date, quote: false }),
        ' ',
        h('code', law.id),
      ]),
      h('dd', [
        ...(isQuoted(law) ? [h('p', { lang: 'zh-CN' }, law.text)] : []),
        h('p.where', { lang: 'zh-CN' }, [law.instrument, law.number].filter(Boolean).join(' · ')),
      ]),
    ]),
  )
}

const byName = (a: Provision, b: Provision) => codeOrder(a.short, b.short) || codeOrder(a.id, b.id)
