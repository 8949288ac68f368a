/** `tenderlint law [ID]`: the library of laws, or one provision: what it says, whether it holds, which rules cite it. */
import { closest } from '../../language/closest.ts'
import { LANGUAGES, type Language, say } from '../../language/say.ts'
import { inColumns } from '../../report/terminal/columns.ts'
import { fieldLines } from '../../report/terminal/field-lines.ts'
import { type Paint, paintOf } from '../../report/terminal/paint.ts'
import { legendOf } from '../../report/words/legend.ts'
import { cite, isNotYet } from '../../rules/cite.ts'
import type { Provision, RuleSet } from '../../rules/types.ts'
import { FIGURE_WORDS } from '../../text/figures.ts'
import { numericValue } from '../../text/numeric-value.ts'
import { dateOf, languageOf } from '../options/check-settings.ts'
import { asJson, type LibraryOptions, lawJson, listFormat } from '../output/library-json.ts'
import { knownRules } from '../run/known-rules.ts'
import { colorWanted, columnsOf, print } from '../terminal.ts'
import { refusal } from '../words/refusal.ts'

interface PageOptions {
  language: Language
  /** ISO day on which validity is judged. */
  date: string
  columns: number
}

/**
 * Prints all instruments, the provisions that a name fits (of an instrument, or as reports cite them), or the one that is
 * meant, by its id or citation.
 *
 * @param id empty for all.
 * @throws a refusal for an id that does not exist, with those that were probably meant.
 */
export async function law(id: string, options: LibraryOptions): Promise<number> {
  const language = languageOf(options.lang)
  const format = listFormat(options.format)
  const page = { language, date: dateOf(options.date), columns: columnsOf() }
  const set = await knownRules(options, language)
  if (format === 'json') {
    const laws = id === '' ? Object.values(set.laws) : provisionsFor(id, set)
    await print(asJson({ laws: laws.map(one => lawJson(one, set, page)) }))
    return 0
  }
  const paint = await paintOf(colorWanted(options.color ?? true))
  await print(`${linesFor(id, set, page, paint).join('\n')}\n`)
  return 0
}

function linesFor(id: string, set: RuleSet, options: PageOptions, paint: Paint): string[] {
  if (id === '') return instrumentLines(Object.values(set.laws), options)
  const several = severalNamed(id, set)
  if (several.length > 0)
    return several.flatMap((one, i) => [...(i > 0 ? [''] : []), ...provisionLines(one, set, options, paint)])
  const named = provisionsFor(id, set)
  if (named.length === 1) return provisionLines(named[0]!, set, options, paint)
  return inColumns(listed(named, options))
}

/** Of what one citation names in parts, the wording tells which is which. */
function listed(provisions: readonly Provision[], options: PageOptions): string[][] {
  const cited = provisions.map(one => cite(one, { ...options, quote: false }))
  return provisions.map((one, i) => {
    const isTwin = cited.some((other, j) => j !== i && other === cited[i])
    return [one.id, isTwin ? cite(one, { ...options, quote: true }) : cited[i]!]
  })
}

/** Those of several ids; empty where the words are anything else. */
function severalNamed(typed: string, { laws }: RuleSet): Provision[] {
  const ids = [...new Set(typed.split(/[\s,，、;；]+/).filter(Boolean))]
  return ids.length > 1 && ids.every(one => laws[one]) ? ids.map(one => laws[one]!) : []
}

function provisionsFor(typed: string, set: RuleSet): Provision[] {
  const several = severalNamed(typed, set)
  if (several.length > 0) return several
  const laws = Object.values(set.laws)
  const id = withoutRemarks(typed)
  const named = set.laws[id] ? [set.laws[id]] : provisionsCalled(bare(id), laws)
  if (named.length > 0) return named
  const name = id.replace(/[《》]/g, '')
  // Of an instrument whose name was typed with an article that is not here.
  const isNamed = (short: string) => short.includes(name) || bare(id).includes(bare(short))
  const names = [...new Set(laws.map(one => one.short))].filter(isNamed).sort((a, b) => b.length - a.length)
  throw refusal('law-unknown', { law: typed }, [...closest(id, Object.keys(set.laws)), ...names].slice(0, 3))
}

/** A citation as a report has it, without the remarks and the wording behind it. */
function withoutRemarks(citation: string): string {
  const words = LANGUAGES.flatMap(language =>
    REMARKS.map(code => say(language, code, { day: '\n' }).split('\n')[0]!.trim()),
  )
  const remarks = new RegExp(`\\s*[（(][^（）()]*(?:${words.join('|')})[^（）()]*[)）]\\s*$`)
  return citation.replace(/[：:]\s*[“"].*$/s, '').replace(remarks, '')
}

/** What `cite` says in brackets, up to the day in it. */
const REMARKS = [
  'cite-unverified',
  'cite-secondary',
  'cite-by-analogy',
  'cite-valid-until',
  'cite-expired',
  'cite-not-yet',
]

/** Those that a name fits best: a whole citation, else an instrument, else the beginning of either or of ids, else a part, else a number without its year. */
function provisionsCalled(name: string, laws: readonly Provision[]): Provision[] {
  const names = laws.map(one => {
    const instruments = [bare(one.short), bare(one.instrument)]
    const article = bare(one.article.replace(/（节录）$/, ''))
    return { one, instruments, cited: [...instruments, bare(one.number)].map(each => each + article) }
  })
  type Named = (typeof names)[number]
  const ways: ((named: Named) => boolean)[] = [
    ({ cited }) => cited.includes(name),
    ({ instruments }) => instruments.includes(name),
    ({ one, cited }) => cited.some(each => each.startsWith(name)) || one.id.startsWith(`${name}-`),
    ({ cited }) => cited.some(each => each.includes(name)),
    ({ one }) => bare(one.number.replace(YEAR, '')).includes(name),
  ]
  const fits = name === '' ? undefined : ways.find(way => names.some(way))
  return fits ? names.filter(fits).map(({ one }) => one) : []
}

/** Without the marks that a report or a person puts around the parts of a citation. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(ARTICLE, (_, number: string) => `第${numericValue(number)}`)
    .replace(/(?<!第)(\d+)号令/, '令第$1号')
    .replace(/[\s《》〈〉〔〕[\]()“”",、]/g, '')
    .toLowerCase()

/** 〔2019〕 in 财库〔2019〕38号, which people leave out. */
const YEAR = /〔\d{4}〕/

/** The number of an article, as laws print it or as people type it: 第二十条, 第20条, 20条, 第（八）项. */
const ARTICLE = new RegExp(`第?\\(?(\\d{1,2}|(?<![百零、])[〇${FIGURE_WORDS}]{1,3})\\)?(?=[条款项])`, 'g')

/** One line an instrument, with the ids of its first and last provision. */
function instrumentLines(laws: readonly Provision[], { language }: PageOptions): string[] {
  const byName = new Map<string, Provision[]>()
  for (const one of laws) byName.set(one.short, [...(byName.get(one.short) ?? []), one])
  const rows = [...byName].map(([short, provisions]) => [
    say(language, 'law-title', { law: short }),
    say(language, 'law-count', { count: provisions.length }),
    [...new Set([provisions[0]!.id, provisions.at(-1)!.id])].join(' … '),
    ...(language === 'en' ? [provisions[0]!.en?.name ?? ''] : []),
  ])
  const example = laws[0]?.id ?? ''
  const total = say(language, 'law-total', { instruments: rows.length, provisions: laws.length, example })
  return [...inColumns(rows), '', total]
}

function provisionLines(law: Provision, set: RuleSet, options: PageOptions, paint: Paint): string[] {
  const { language, date } = options
  const field = (label: string, text: string) => fieldLines(say(language, label), text, options, paint)
  const cited = set.rules.filter(rule => rule.basis.includes(law.id)).map(rule => rule.id)
  // Only what was compared with a full text is printed as the wording of the law.
  const wording = law.status === 'verified' ? law.text : say(language, 'law-no-wording')
  return [
    `${paint.path(law.id)}    ${cite(law, { language, date, quote: false })}`,
    '',
    ...field('law-name', language === 'en' ? (law.en?.name ?? '') : ''),
    ...field('law-instrument', [law.instrument, law.number].filter(Boolean).join(say(language, 'list-comma'))),
    ...field('law-wording', wording),
    ...field('law-status', say(language, `law-status-${law.status}`)),
    ...field('law-remarks', legendOf([law.id], set, language)),
    ...field('law-validity', validityOf(law, options)),
    ...field('law-regime', regimeOf(law, language)),
    ...field('law-rules', cited.join(say(language, 'list-separator')) || say(language, 'law-no-rules')),
  ]
}

const DAY = /^\d{4}-\d{2}-\d{2}/

function validityOf(law: Provision, { language, date }: PageOptions): string {
  const { effective, en, validUntil } = law
  const words = language === 'en' ? (en?.effective ?? effective) : effective
  // Words behind a day say in Chinese what it is; in English they add to it.
  const isDay = DAY.test(words) && (language === 'en' || DAY.exec(words)![0] === words)
  const since = words === '' ? [] : [isDay ? say(language, 'law-since', { day: words }) : words]
  const ended = validUntil !== null && validUntil < date
  const until = validUntil ? [say(language, ended ? 'cite-expired' : 'cite-valid-until', { day: validUntil })] : []
  const early = isNotYet(law, date) ? [say(language, 'law-not-yet', { day: date })] : []
  return [...since, ...until, ...early].join(say(language, 'clause-separator'))
}

/** Whom it binds; a law of someone's own may say it in words. */
function regimeOf({ regime, remark }: Provision, language: Language): string {
  const code = `law-regime-${regime ?? 'none'}`
  const words = say(language, code)
  return [words === code ? regime : words, remark?.[language]].filter(Boolean).join(say(language, 'clause-separator'))
}
