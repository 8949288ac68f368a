/** A rule as it is written → a rule as it is used; and what a change makes of a rule that exists. */
import type { Conditions, Exemption, OwnWording, Pattern, Rule, RuleCase, RuleWords, SeverityTable } from '../types.ts'
import type { ChangeFile, RuleFile } from './schema.ts'

/** The rule of a valid file. */
export function toRule(file: RuleFile): Rule {
  const {
    title,
    message,
    advice,
    question,
    en,
    wordings,
    severity,
    find,
    except,
    'yields-to': yieldsTo,
    ...rest
  } = file
  const { default: fallback, raise, ...places } = severity
  return {
    ...rest,
    zh: { title, message, advice, question },
    en,
    wordings: wordings.map(toWording),
    severity: { default: fallback, places, raise } as SeverityTable,
    find: find as Pattern[],
    except: except as Exemption[],
    yieldsTo,
  } as Rule
}

/** A rule with a change laid over it; the rule itself stays as it is. */
export function changeRule(rule: Rule, change: ChangeFile): Rule {
  const { title, message, advice, question, en, find, except, cases } = change
  const { patterns: _, ...kept } = rule
  return {
    ...kept,
    ...given({
      category: change.category,
      basis: change.basis,
      law: change.law,
      in: change.in,
      unguarded: change.unguarded,
      further: change.further as Conditions,
    }),
    zh: { ...rule.zh, ...given({ title, message, advice, question }) },
    en: { ...rule.en, ...given(en) },
    wordings: [...change.wordings.map(toWording), ...silenced(rule.wordings ?? [], change)],
    severity: changeSeverity(rule.severity, change.severity),
    ...(change.policies ? { policies: { ...rule.policies, ...change.policies } as Rule['policies'] } : {}),
    find: [...rule.find, ...(find as Pattern[])],
    except: [...rule.except, ...(except as Exemption[])],
    yieldsTo: change['yields-to'] ?? rule.yieldsTo,
    cases: {
      hits: [...(saysOtherwise(change) ? rule.cases.hits.map(untold) : rule.cases.hits), ...cases.hits],
      passes: [...rule.cases.passes, ...cases.passes],
    } as Rule['cases'],
  } as Rule
}

/** True where what findings are told is not all the rule's own any more, so that its cases cannot say which words they get. */
const saysOtherwise = ({ message, wordings }: ChangeFile): boolean =>
  message !== undefined || wordings.some(one => one.message !== undefined)

const untold = ({ says: _, ...one }: RuleCase): RuleCase => one

function toWording({ message, advice, question, en, ...conditions }: RuleFile['wordings'][number]): OwnWording {
  return { ...given(conditions), zh: given({ message, advice, question }), en: given(en) } as OwnWording
}

/** A sentence, a kind of fault or what a law says, given by a change, is meant for everything the rule finds. */
function silenced(
  wordings: readonly OwnWording[],
  { message, advice, question, en, category, law }: ChangeFile,
): OwnWording[] {
  const zh = { message, advice, question }
  const without = (own: Partial<RuleWords>, changed: object): Partial<RuleWords> =>
    Object.fromEntries(Object.entries(own).filter(([key]) => changed[key as never] === undefined))
  return wordings.map(one => {
    const said = { ...one, zh: without(one.zh, zh), en: without(one.en, en) }
    if (category !== undefined) delete said.category
    if (law !== undefined) delete said.law
    return said
  })
}

/** A table of severities with a change. One word is the severity everywhere and for every reason; a table leaves what it does not name. */
function changeSeverity(table: SeverityTable, change: ChangeFile['severity']): SeverityTable {
  if (change === undefined) return table
  if (typeof change === 'string') return { default: change, places: {}, raise: [] }
  const { default: fallback, raise, ...places } = change
  return {
    ...table,
    default: fallback ?? table.default,
    places: { ...table.places, ...given(places) } as SeverityTable['places'],
    raise: [...(raise as SeverityTable['raise']), ...table.raise],
  }
}

/** Without the keys that have no value. */
function given<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
