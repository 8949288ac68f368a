/** How grave what a rule finds is, in a line: by place, and by what else changes it. */
import type { ProfileOptions } from '../../checks/profile.ts'
import { SEVERITIES } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'
import type { SeverityTable } from '../../rules/types.ts'

/** 一般为警告；★为错误；有时为错误（公开招标、邀请招标；视写法而定）. */
export function severityWords({ default: usual, places, raise }: SeverityTable, language: Language): string {
  const named = (severity: string) => say(language, `severity-${severity}`)
  const parts = [say(language, 'severity-default', { severity: named(usual) })]
  for (const severity of SEVERITIES) {
    const at = Object.entries(places).flatMap(([place, value]) => (value === severity ? [place] : []))
    if (severity === usual || at.length === 0) continue
    parts.push(say(language, 'severity-at', { places: placesWords(at, language), severity: named(severity) }))
  }
  for (const severity of SEVERITIES) {
    const when = new Set(raise.filter(({ to }) => to === severity).flatMap(one => circumstances(one, language)))
    if (when.size === 0) continue
    const values = { severity: named(severity), when: [...when].join(say(language, 'clause-separator')) }
    parts.push(say(language, 'severity-at-times', values))
  }
  return parts.join(say(language, 'clause-separator'))
}

/** Names of places. */
export function placesWords(places: readonly string[], language: Language): string {
  return places.map(place => say(language, `role-${place}`)).join(say(language, 'list-separator'))
}

/** What a change of severity depends on: places, kinds of purchase, and that it hangs on words, which are no sentence for people. */
function circumstances({ in: places, ...conditions }: SeverityTable['raise'][number], language: Language): string[] {
  const found = places ? [placesWords(places, language)] : []
  let byWords = false
  const look = (one: object): void => {
    for (const [key, value] of Object.entries(one)) {
      if (key === 'all' || key === 'any') for (const below of value) look(below)
      else if (key === 'place') found.push(placesWords([value].flat(), language))
      else if (key === 'profile') found.push(...purchaseWords(value, language))
      else if (key !== 'to') byWords = true
    }
  }
  look(conditions)
  return byWords ? [...found, say(language, 'severity-by-words')] : found
}

function purchaseWords(options: ProfileOptions, language: Language): string[] {
  return Object.entries(options).map(([key, value]) =>
    typeof value === 'boolean'
      ? say(language, `severity-${value ? '' : 'not-'}${key}`)
      : [value]
          .flat()
          .map(one => say(language, `${key}-${one}`))
          .join(say(language, 'list-separator')),
  )
}
