/** `tenderlint rules`: the rules in columns. */
import { say } from '../../language/say.ts'
import { jsonTool } from '../../report/json/json.ts'
import { inColumns } from '../../report/terminal/columns.ts'
import { codeOrder } from '../../text/code-order.ts'
import { languageOf } from '../options/check-settings.ts'
import { asJson, type LibraryOptions, listFormat, ruleJson } from '../output/library-json.ts'
import { knownRules } from '../run/known-rules.ts'
import { print } from '../terminal.ts'

/** Prints id, usual severity, title and limb of every rule, ordered by limb and id; as JSON what it says too. */
export async function rules(options: LibraryOptions): Promise<number> {
  const language = languageOf(options.lang)
  const format = listFormat(options.format)
  const set = await knownRules(options, language)
  const ordered = set.rules.toSorted((a, b) => codeOrder(a.limb, b.limb) || codeOrder(a.id, b.id))
  if (format === 'json') {
    await print(asJson({ tool: jsonTool(set), rules: ordered.map(rule => ruleJson(rule, language)) }))
    return 0
  }
  const rows = ordered.map(rule => [
    rule.id,
    say(language, `severity-${rule.severity.default}`),
    rule[language].title,
    say(language, `limb-${rule.limb}`),
  ])
  const example = set.rules[0]?.id ?? ''
  const total = say(language, 'rules-total', { count: rows.length, example })
  await print(`${[...inColumns(rows), '', total].join('\n')}\n`)
  return 0
}
