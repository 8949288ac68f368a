/** What the compiler does not see of the sentences: it holds both languages to the same keys. */
import { expect, test } from 'vitest'
import { commandsIn } from '../src/cli/command-line.ts'
import { en } from '../src/language/en.ts'
import { zh } from '../src/language/zh.ts'
import { EXTENSIONS } from '../src/read/document-names.ts'
import { methodsIn } from '../src/rules/load/known-methods.ts'
import { builtInRules } from './setup/rules-once.ts'

const LANGUAGES: Record<string, readonly Readonly<Record<string, string>>[]> = { zh, en }

test.each(['zh', 'en'])('no sentence stands in two files, of which one would never be said: %s', language => {
  const keys = LANGUAGES[language]!.flatMap(file => Object.keys(file))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test('a sentence has the same blanks in both languages', () => {
  const blanksOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort().join()
  const english = Object.assign({}, ...en) as Record<string, string>
  const sentences = zh.flatMap(file => Object.entries(file))
  expect(sentences.length).toBeGreaterThan(400)
  expect(sentences.filter(([key, chinese]) => blanksOf(chinese) !== blanksOf(english[key]!))).toEqual([])
})

test.each(['zh', 'en'])(
  'every method of purchase that documents are known to have has its words: %s',
  async language => {
    const methods = methodsIn((await builtInRules()).vocabulary)
    expect(methods).toContain('公开招标')
    const keys = LANGUAGES[language]!.flatMap(file => Object.keys(file)).filter(key => /^method-\P{ASCII}/u.test(key))
    expect(keys.sort()).toEqual(methods.map(one => `method-${one}`).sort())
  },
)

test.each(['zh', 'en'] as const)('no help shows the key of a sentence in its place: %s', language => {
  const program = commandsIn(language)
  const helps = [program, ...program.commands].map(command => command.helpInformation())
  expect(helps.length).toBeGreaterThan(10)
  expect(helps.flatMap(help => help.match(/\b(?:help|word)-[a-z]\S*/g) ?? [])).toEqual([])
})

test.each(['zh', 'en'])('a sentence that lists what can be read leaves nothing out: %s', language => {
  /** Of these a sentence names the other form. */
  const forms = new Set(['htm', 'mhtml'])
  const endings = EXTENSIONS.filter(ending => !forms.has(ending))
  const sentences = Object.assign({}, ...LANGUAGES[language]!) as Record<string, string>
  for (const key of ['help-paths', 'no-documents', 'zip-no-documents', 'man-about']) {
    const wanted = endings.filter(ending => key !== 'zip-no-documents' || ending !== 'zip')
    expect(sentences[key]!.match(/\.[a-z]+\b/g), key).toEqual(wanted.map(ending => `.${ending}`))
  }
})
