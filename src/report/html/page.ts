/** The file around the pages: its policy against foreign content, its style, its program, its bars. */
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { REPORT_MARK } from '../../facts/report-mark.ts'
import { type Language, say } from '../../language/say.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import type { ReportOptions } from '../reporter.ts'
import { toolVersion } from '../tool-version.ts'
import program from './client/main.ts?bundled'
import { DECISIONS } from './filter-bar.ts'
import style from './style.css?bundled'

/** Set before anything is drawn, so that no page flashes up; without the program all pages are shown. */
const FIRST = "document.documentElement.className='live'"

/** Sentences that the program in the page shows. */
const CLIENT_WORDS = [
  'html-matching',
  'html-copied',
  'html-copy',
  'html-waiver-none',
  'html-waiver-missing',
  'html-waiver-done',
  'html-not-kept',
  'html-waiver-head',
  'html-wrong-reason',
] as const

export interface PageParts {
  filters: Element
  pages: Element[]
  digest: string
  ruleCount: number
  clearance: string
}

/** Puts the pages together to one file that opens from the disk: it loads nothing, and says so in its policy. */
export function page(parts: PageParts, options: ReportOptions): Root {
  const { language } = options
  const words = (code: string, values?: Record<string, string | number>) => say(language, code, values)
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', REPORT_MARK),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy() }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', words('html-title')),
          h('style', style),
          h('script', FIRST),
        ]),
        h(
          'body',
          { dataWords: JSON.stringify(Object.fromEntries(CLIENT_WORDS.map(code => [code.slice(5), words(code)]))) },
          [
            h('a.skip', { href: '#main' }, words('html-skip')),
            h('header.top', [
              h('h1', words('html-title')),
              h('nav', { ariaLabel: words('html-pages') }, [
                h('a', { href: '#summary', dataNav: 'summary' }, words('html-summary')),
                h('a', { href: '#laws', dataNav: 'laws' }, words('html-laws')),
                h('span.step', [
                  h('button', { type: 'button', id: 'previous' }, words('html-previous')),
                  h('button', { type: 'button', id: 'next' }, words('html-next')),
                ]),
              ]),
              h('button', { type: 'button', id: 'print-all' }, words('html-print-all')),
              exportForm(language),
            ]),
            parts.filters,
            h('main', { id: 'main', tabIndex: -1 }, parts.pages),
            h('footer', [
              h('p.clearance', parts.clearance),
              h('p', words('html-made-by', { version: toolVersion, count: parts.ruleCount, digest: parts.digest })),
              h('p', words('html-keys')),
            ]),
            h('div', { id: 'said', role: 'status' }),
            decisionTemplate(language),
            h('script', program),
          ],
        ),
      ]),
    ],
  }
}

/** Nothing is loaded and nothing runs but the style and the two programs that we wrote. */
function policy(): string {
  const hash = (text: string) => `'sha256-${hashOfContent(text, 'base64')}'`
  return [
    "default-src 'none'",
    `script-src ${hash(FIRST)} ${hash(program)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** Who answers for the suppressions, until when, and the button that writes them. */
function exportForm(language: Language): Element {
  const words = (code: string) => say(language, code)
  return h('details.export', { id: 'export' }, [
    h('summary', [words('html-export'), ' ', h('span', { id: 'decided' })]),
    h('form', [
      h('p.hint', words('html-export-hint')),
      h('label', [words('html-owner'), h('input', { name: 'owner', autocomplete: 'off' })]),
      h('label', [words('html-expires'), h('input', { name: 'expires', type: 'date' })]),
      h('button', { type: 'submit' }, words('html-export-button')),
    ]),
  ])
}

/** Copied into each card when its page is opened: three thousand of them would be half of the file. */
function decisionTemplate(language: Language): Element {
  const choice = (value: string) =>
    h('label', [h('input', { type: 'radio', value }), say(language, value ? `html-decide-${value}` : 'html-undecided')])
  const template = h('template', { id: 'decide' })
  template.content = {
    type: 'root',
    children: [
      h('fieldset.decide', [
        h('legend', say(language, 'html-decision')),
        ...['', ...DECISIONS].map(choice),
        h('label.because', { hidden: true }, [
          say(language, 'html-because'),
          h('textarea', { rows: 2, placeholder: say(language, 'html-because-hint') }),
        ]),
      ]),
    ],
  }
  return template
}
