/**
 * Who buys is read by the part they play and not by their name: 宜昌市产品质量检验检测中心 names no body that tests what is
 * offered, and 某集团南京分公司 no place where bidders must be. Their place is read as what it is where it stands without its
 * 县 or 市. Words that say the same are read as one.
 */
import type { Project } from '../../facts/profile.ts'
import type { ProjectField, Vocabulary } from '../../rules/vocabulary.ts'
import { readerOf, stretched } from '../../text/synonyms.ts'
import type { Simplify } from '../../text/traditional.ts'

/** The words with each name and each synonym replaced by what it is read as, as long as before: offsets stay what they are. */
export type ReadWords = (words: string) => string

/** A shorter one may be part of any word, and what holds other characters was no name. */
const NAME = /^[\u4e00-\u9fff（）()·]{5,40}$/
/** What is left of a name without the form of the firm: as short as 某某银行, which says enough. */
const SHORT_NAME = /^[\u4e00-\u9fff（）()·]{4,40}$/
const WIDE_DIGIT = /[\uff10-\uff19]/
const WIDE_DIGITS = /[\uff10-\uff19]/g
const IDEOGRAPH = /[\u3400-\u9fff]/g
/** How a name may be set off in a list of fields. */
const SET_OFF = /^[【[“]|[】\]”]$/g

/** What reads a document's words: its own names first, then synonyms; `null` where there is nothing to replace. */
export function wordReaderOf(
  project: Project,
  { project: fields, synonyms = [] }: Pick<Vocabulary, 'project' | 'synonyms'>,
  simplify?: Simplify,
): ReadWords | null {
  const own = ownNames(project, fields)
  const alike = readerOf(synonyms)
  if (alike === null) return own
  return words => alike(inPlainCharacters(own === null ? words : own(words), simplify))
}

/** Synonyms are written in simplified characters and plain digits. One character stays one, so that offsets stay. */
function inPlainCharacters(words: string, simplify: Simplify | undefined): string {
  const digits = WIDE_DIGIT.test(words) ? words.replace(WIDE_DIGITS, digit => digit.normalize('NFKC')) : words
  if (simplify === undefined) return digits
  return digits.replace(IDEOGRAPH, character => {
    const simple = simplify(character)
    return simple.length === 1 ? simple : character
  })
}

/** What reads the names that a document prints of its project. */
function ownNames(project: Project, fields: Vocabulary['project']): ReadWords | null {
  const known = fields.flatMap(({ field, as, drops }) => {
    const name = as === undefined ? '' : (project[field as keyof Project] ?? '').replace(SET_OFF, '')
    if (as === undefined || !NAME.test(name)) return []
    const short = drops === undefined ? name : name.replace(new RegExp(drops), '')
    return (SHORT_NAME.test(short) ? [...new Set([name, short])] : [name]).map(one => ({
      name: one,
      word: stretched(as, one.length),
    }))
  })
  const places = fields.flatMap(({ field, place }) => placeOf(project[field as keyof Project], place))
  if (known.length === 0 && places.length === 0) return null
  return words => {
    const read = known.reduce((text, { name, word }) => text.replaceAll(name, word), words)
    return places.reduce(
      (text, { name, alone, word }) => (text.includes(name) ? text.replace(alone, word) : text),
      read,
    )
  }
}

/** Where the name of a county or a city stands alone, and what is read there. */
function placeOf(value: string | null, place: ProjectField['place']) {
  const name = place && value ? new RegExp(place.name).exec(value)?.[1] : undefined
  if (!place || !name || name.length < place.as.length) return []
  return [
    { name, alone: new RegExp(`${place.front}${name}${place.behind}`, 'g'), word: stretched(place.as, name.length) },
  ]
}
