/** The bar of filters that stands over every page. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { LIMBS, SEVERITIES } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { ROLES } from '../../tree/nodes.ts'
import type { ReportOptions } from '../reporter.ts'
import type { Overview } from './overview.ts'

/** What a person may say of a finding; the values stand in the browser's memory and must not change. */
export const DECISIONS = ['accept', 'justify', 'wrong'] as const

/** Only what occurs can be chosen. */
export function filterBar(overview: Overview, rules: RuleSet, { language }: ReportOptions): Element {
  const { rules: ids, limbs, roles } = overview
  const option = (value: string, words: string) => h('option', { value }, words)
  const select = (name: string, label: string, options: Element[]) =>
    h('label', [
      h('span.label', say(language, label)),
      h('select', { name }, [option('', say(language, 'html-any')), ...options]),
    ])
  return h('form.filters', { id: 'filters', role: 'search', ariaLabel: say(language, 'html-filters') }, [
    h('label.search', [
      h('span.label', say(language, 'html-search')),
      h('input', {
        type: 'search',
        name: 'words',
        autocomplete: 'off',
        placeholder: say(language, 'html-search-hint'),
      }),
    ]),
    h('fieldset.severities', [
      h('legend.label', say(language, 'html-severity')),
      ...SEVERITIES.map(severity =>
        h('label', { className: [severity] }, [
          h('input', { type: 'checkbox', name: 'severity', value: severity, checked: true }),
          say(language, `severity-${severity}`),
        ]),
      ),
    ]),
    select(
      'limb',
      'html-column-limb',
      LIMBS.filter(one => limbs.has(one)).map(one => option(one, say(language, `limb-${one}`))),
    ),
    select(
      'rule',
      'html-column-rule',
      rules.rules.filter(one => ids.has(one.id)).map(one => option(one.id, one[language].title)),
    ),
    select(
      'role',
      'html-section',
      ROLES.filter(one => roles.has(one)).map(one => option(one, say(language, `role-${one}`))),
    ),
    select('decision', 'html-decision', [
      option('none', say(language, 'html-undecided')),
      ...DECISIONS.map(one => option(one, say(language, `html-decide-${one}`))),
    ]),
    h('button', { type: 'reset' }, say(language, 'html-reset')),
    h('output', { id: 'matching', ariaLive: 'polite' }),
  ])
}
