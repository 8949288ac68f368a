/** Words of rules are data: where source files may hold Chinese, and why. */
import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesBelow, named, walk } from './source-files.ts'

/** Chinese characters that are not words of rules: the orthography of numbers and of script. */
const ORTHOGRAPHY: Record<string, string> = {
  'src/checks/number.ts': 'digits in Chinese, whose values src/text/numeric-value.ts has',
  'src/checks/share-of-budget.ts': 'units of money and their values',
  'src/checks/dates.ts': 'the marks of year and month in a date',
  'src/checks/days-since.ts': 'the same marks, by which a sentence with a date is known',
  'src/transform/units/segment.ts': 'the same numbers inside running text',
  'src/transform/lint/report-hits/identity.ts': 'the same numbers, which a fingerprint leaves out',
  'src/transform/lint/sentences/enumerations.ts': 'the particles that join items',
  'src/transform/lint/quote.ts': 'the particle behind which a phrase begins',
}

/**
 * What readers know of written Chinese. It stands where it is used and not in rules/vocabulary: a reader must give the same
 * blocks whatever rules are loaded, and none of it says what a clause means.
 */
const OF_LAYOUT: Record<string, string> = {
  'src/parse/docx/paragraph.ts': 'what stands around the number of a page',
  'src/parse/flow/number-format.ts': 'numbers as Word writes them',
  'src/parse/flow/repeated.ts': 'what stands around the number of a page',
  'src/parse/flow/style-names.ts': 'names of Word’s own styles',
  'src/parse/pdf/font-facts.ts': 'names of bold fonts',
  'src/parse/pdf/foot-notes.ts': 'dates, which are no numbers of notes',
  'src/parse/pdf/heading-looks.ts': 'numbers of chapters; dates and captions, which are no headings',
  'src/parse/pdf/paragraph-starts.ts': 'numbers in front of items, and particles that end no paragraph',
  'src/parse/pdf/running-heads.ts': 'what stands around the number of a page',
  'src/parse/text/laid-out-rows.ts': 'numbers in front of items, and points behind a title',
  'src/parse/text/rows-of-lines.ts': 'points behind a title',
  'src/parse/text/lines.ts': 'numbers of chapters and pages',
  'src/parse/text/open-rows.ts': 'numbers of headings and annexes, and points alone in a cell',
  'src/parse/text/run-together.ts': 'numbers that begin a heading inside a line',
  'src/parse/text/title-rows.ts': 'words that name columns, by which a row of titles is known where no rule is drawn',
  'src/parse/text/titles-amid-words.ts': 'points behind a title',
}

/** What the loader and the order of grounds know of the law and of tenders as such, whatever rules are loaded. */
const OF_LAW: Record<string, string> = {
  'src/rules/basis.ts':
    'methods that a scope is about (basis-cite.test.ts has those of the vocabulary); who issues laws',
  'src/rules/cite.ts': 'how an article is marked as an excerpt, and a provision that binds others',
  'src/rules/test-rules.ts': 'the document around a case',
}

function filesWithWords(...folders: string[]): string[] {
  const found = new Set<string>()
  for (const file of folders.flatMap(folder => filesBelow(folder, /\.ts$/))) {
    walk(file, node => {
      const words = ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      if (words && /\p{Script=Han}/u.test(node.getText())) found.add(named(file))
    })
  }
  return [...found].sort()
}

it('checks and transforms hold no words of rules: those are data', () => {
  expect(filesWithWords('src/checks', 'src/transform')).toEqual(Object.keys(ORTHOGRAPHY).sort())
})

it('readers hold no words but those by which a page is laid out', () => {
  expect(filesWithWords('src/parse')).toEqual(Object.keys(OF_LAYOUT).sort())
})

it('what loads rules holds no words but those of the law itself', () => {
  expect(filesWithWords('src/rules')).toEqual(Object.keys(OF_LAW).sort())
})
