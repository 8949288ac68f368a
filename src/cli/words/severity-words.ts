/** How grave what a rule finds is, in a line: by place, and by what else changes it. */
import type { ProfileOptions } from '../../checks/profile.ts'
import { SEVERITIES } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import { methodName } from '../../report/words/purchase.ts'
import type { SeverityTable } from '../../rules/types.ts'

/** 一般为警告；★为错误；有时为错误（公开招标、邀请招标；工程，且视写法而定）. */
export function severityWords({ default: usual, places, raise }: SeverityTable, language: Language): string {
  const named = (severity: string) => say(language, `severity-${severity}`)
  const parts = [say(language, 'severity-default', { severity: named(usual) })]
  for (const severity of SEVERITIES) {
    const at = Object.entries(places).flatMap(([place, value]) => (value === severity ? [place] : []))
    if (severity === usual || at.length === 0) continue
    parts.push(say(language, 'severity-at', { places: placesWords(at, language), severity: named(severity) }))
  }
  for (const severity of SEVERITIES) {
    // What is usual at every place is only kept so from other changes.
    if (severity === usual && Object.keys(places).length === 0) continue
    const ways = enough(raise.filter(({ to }) => to === severity).flatMap(one => circumstances(one, language)))
    if (ways.length === 0) continue
    const when = ways.map(way => way.join(say(language, 'severity-and')))
    const values = { severity: named(severity), when: when.join(say(language, 'clause-separator')) }
    parts.push(say(language, 'severity-at-times', values))
  }
  return parts.join(say(language, 'clause-separator'))
}

/** Names of places. */
export function placesWords(places: readonly string[], language: Language): string {
  return places.map(place => say(language, `role-${place}`)).join(say(language, 'list-separator'))
}

/** Phrases that hold together. */
type Way = readonly string[]
/** Ways of which one is enough. */
type Ways = readonly Way[]

/** What stands for words and facts that are no sentence for people; whatever can be named goes first. */
const VAGUE = ['severity-by-words', 'severity-by-case']

/** What a change of severity depends on, each that is enough for it with all that must hold for it. */
function circumstances({ in: places, to: _, ...conditions }: SeverityTable['raise'][number], language: Language): Ways {
  const where: Ways = places ? [[placesWords(places, language)]] : [[]]
  const vague = VAGUE.map(code => say(language, code))
  return together([where, waysOf(conditions, true, language)]).map(way => [
    ...way.filter(one => !vague.includes(one)),
    ...vague.filter(one => way.includes(one)),
  ])
}

/** Ways without those that ask for more than another one. */
const enough = (ways: Ways): Ways =>
  distinct(ways).filter((way, _, all) => !all.some(one => one !== way && one.every(part => way.includes(part))))

/** @param holds false for the ways in which the condition does not hold. */
function waysOf(condition: object, holds: boolean, language: Language): Ways {
  const parts = Object.entries(condition).map(([key, value]): Ways => {
    const each = (held: boolean) => (value as object[]).map(below => waysOf(below, held, language))
    if (key === 'all') return holds ? together(each(true)) : each(false).flat()
    if (key === 'any') return holds ? each(true).flat() : together(each(false))
    if (key === 'not') return holds ? together(each(false)) : each(true).flat()
    if (key === 'place') return [[unless(holds, placesWords([value].flat(), language), language)]]
    if (key === 'profile') {
      const facts = purchaseWords(value, holds, language)
      return holds ? [facts] : facts.map(one => [one])
    }
    return [[say(language, READ_IN_TEXT.has(key) ? 'severity-by-words' : 'severity-by-case')]]
  })
  return holds ? together(parts) : parts.flat()
}

/** Checks whose options are words to look for. */
const READ_IN_TEXT = new Set<string>([
  ...['words', 'clause', 'near', 'before', 'after', 'begins', 'document', 'this-document'],
  ...['row', 'column', 'heading', 'lead', 'paragraph', 'modality'],
])

/** Every way to hold all of them at once, without saying anything of it twice. */
function together(parts: readonly Ways[]): Ways {
  return parts.reduce<Ways>(
    (ways, part) => distinct(ways.flatMap(way => part.map(more => [...new Set([...way, ...more])]))),
    [[]],
  )
}

/** Most ways are as it is worded: what looks for many words would else be a product of them. */
const distinct = (ways: Ways): Ways => [...new Map(ways.map(way => [way.join('\n'), way])).values()]

function purchaseWords(options: ProfileOptions, holds: boolean, language: Language): string[] {
  return Object.entries(options).map(([key, value]) => {
    if (typeof value === 'boolean') return say(language, `severity-${value === holds ? '' : 'not-'}${key}`)
    const names = [value].flat().map(one => {
      return key === 'method' ? methodName(String(one), language) : say(language, `${key}-${one}`)
    })
    return unless(holds, names.join(say(language, 'list-separator')), language)
  })
}

function unless(holds: boolean, what: string, language: Language): string {
  return holds ? what : say(language, 'severity-unless', { what })
}
