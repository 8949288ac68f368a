/** What a SARIF run says of the program: its rules, and the limbs and laws they belong to as taxonomies. */
import type { Message, MultiformatMessageString, ReportingDescriptor, Result, ToolComponent } from 'sarif'
import { type Finding, LIMBS, type Limb, type Severity } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { cite } from '../../rules/cite.ts'
import type { Provision, Rule, RuleSet } from '../../rules/types.ts'
import { wordsInGeneral } from '../../rules/words-of.ts'
import { codeOrder } from '../../text/code-order.ts'
import { toolVersion } from '../tool-version.ts'
import { plainLine, plainLines } from '../words/plain.ts'
import { unfilled } from '../words/rule-words.ts'

export interface Descriptors {
  driver: ToolComponent
  taxonomies: ToolComponent[]
  ruleIndex: (id: string) => number
  taxaOf: (finding: Finding) => NonNullable<Result['taxa']>
}

type Options = { language: Language; date: string }
type Reference = NonNullable<Result['taxa']>[number]

/** Severity → level (SARIF 2.1.0, 3.27.10). */
export const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

const LIMB_TAXONOMY = 'article-3'
const LAW_TAXONOMY = 'laws'

/** Describes rules and taxonomies, and gives what results need to point at them. */
export function describe(rules: RuleSet, options: Options): Descriptors {
  const laws = [...new Set(rules.rules.flatMap(rule => rule.basis))].flatMap(id => rules.laws[id] ?? []).sort(byId)
  const limbTaxon = (limb: Limb): Reference => ({
    id: limb,
    index: LIMBS.indexOf(limb),
    toolComponent: { name: LIMB_TAXONOMY, index: 0 },
  })
  const lawTaxa = (ids: readonly string[]): Reference[] =>
    ids.flatMap(id => {
      const index = laws.findIndex(law => law.id === id)
      return index < 0 ? [] : [{ id, index, toolComponent: { name: LAW_TAXONOMY, index: 1 } }]
    })
  return {
    driver: {
      name: 'tenderlint',
      version: toolVersion,
      semanticVersion: toolVersion,
      shortDescription: { text: say(options.language, 'tool-about') },
      rules: rules.rules.map(rule =>
        ruleDescriptor(rule, rules, [limbTaxon(rule.limb), ...lawTaxa(rule.basis)], options),
      ),
      supportedTaxonomies: [LIMB_TAXONOMY, LAW_TAXONOMY].map((name, index) => ({ name, index })),
    },
    taxonomies: [limbs(options.language), lawLibrary(laws, options)],
    ruleIndex: id => rules.rules.findIndex(rule => rule.id === id),
    taxaOf: finding => [limbTaxon(finding.limb), ...lawTaxa(finding.basis)],
  }
}

/** A message of SARIF: braces are doubled, since single ones are places to be filled (3.11.5). */
export function sarifText(text: string): Message & { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&') }
}

function ruleDescriptor(rule: Rule, rules: RuleSet, taxa: Reference[], options: Options): ReportingDescriptor {
  const { language } = options
  const words = wordsInGeneral(rule, undefined, language)
  const laws = rule.basis.flatMap(id => rules.laws[id] ?? []).map(law => cite(law, { ...options, quote: true }))
  const fields: [string, string | null][] = [
    ['label-why', words.message],
    ['label-law', laws.join(say(language, 'clause-separator'))],
    ['label-advice', words.advice],
    ['label-question', words.question],
  ]
  const lines = fields.flatMap(([label, text]) =>
    text ? [{ label: say(language, label), text: plainLines(unfilled(text, language)) }] : [],
  )
  return {
    id: rule.id,
    ...nameOf(rule.id),
    shortDescription: plain(words.title, language),
    fullDescription: plain(words.message, language),
    help: {
      text: lines.map(({ label, text }) => say(language, 'field', { label, text })).join('\n'),
      markdown: lines.map(({ label, text }) => `**${label}**  \n${text.replace(/\n/g, '  \n')}`).join('\n\n'),
    },
    // The page of a rule is printed by the program (`tenderlint explain`), which works offline: there is no address on the web.
    helpUri: `urn:tenderlint:rule:${encodeURIComponent(rule.id)}`,
    defaultConfiguration: { level: LEVELS[rule.severity.default] },
    relationships: taxa.map(target => ({ target, kinds: ['superset'] })),
    properties: { tags: [rule.limb, rule.category, 'procurement'], 'problem.severity': problemSeverity(rule) },
  }
}

/** The id as one word for people; none where it would be the id again (3.49.7: a name is no second id). */
function nameOf(id: string): { name?: string } {
  const name = id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase())
  return name.toLowerCase() === id.toLowerCase() ? {} : { name }
}

/** The scale by which GitHub sorts alerts. */
function problemSeverity(rule: Rule): 'error' | 'warning' | 'recommendation' {
  return rule.severity.default === 'info' ? 'recommendation' : rule.severity.default
}

function limbs(language: Language): ToolComponent {
  return {
    name: LIMB_TAXONOMY,
    shortDescription: { text: say(language, 'taxonomy-limbs') },
    isComprehensive: true,
    taxa: LIMBS.map(id => ({ id, shortDescription: { text: say(language, `limb-${id}`) } })),
  }
}

function lawLibrary(laws: readonly Provision[], options: Options): ToolComponent {
  return {
    name: LAW_TAXONOMY,
    shortDescription: { text: say(options.language, 'taxonomy-laws') },
    isComprehensive: false,
    taxa: laws.map(law => ({
      id: law.id,
      shortDescription: { text: plainLine(cite(law, { ...options, quote: false })) },
      fullDescription: { text: plainLines(cite(law, { ...options, quote: true })) },
      properties: { instrument: law.instrument, number: law.number, article: law.article, status: law.status },
    })),
  }
}

function plain(text: string, language: Language): MultiformatMessageString {
  return { text: plainLines(unfilled(text, language)) }
}

function byId(a: Provision, b: Provision): number {
  return codeOrder(a.id, b.id)
}
