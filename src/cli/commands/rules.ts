/** `tenderlint rules`: the rules in columns. */
import { say } from '../../language/say.ts'
import { inColumns } from '../../report/pretty/columns.ts'
import { loadRules } from '../../rules/load-rules.ts'
import { codeOrder } from '../../tree/code-order.ts'
import { type CheckOptions, languageOf } from '../options/check-settings.ts'
import { growthsFile } from '../run/cache-folder.ts'
import { print } from '../terminal.ts'

/** Prints id, usual severity, title and limb of every rule, ordered by limb and id. */
export async function rules(options: Pick<CheckOptions, 'rules' | 'lang'>): Promise<number> {
  const language = languageOf(options.lang)
  const set = await loadRules(options.rules, { language, growths: growthsFile() })
  const rows = set.rules
    .toSorted((a, b) => codeOrder(a.limb, b.limb) || codeOrder(a.id, b.id))
    .map(rule => [
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
