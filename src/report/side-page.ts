/** A page of its own with the remarks on a document whose copy cannot hold them. */
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type Language, say } from '../language/say.ts'
import type { Remark } from '../tree/remark.ts'
import { placeOf } from './place.ts'

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.3em; } h2 { font-size: 1.05em; margin: 2em 0 .3em; border-top: 1px solid #8886; padding-top: 1em; }
.place { opacity: .75; font-size: .9em; } blockquote { margin: .6em 0; padding: .2em .8em; border-left: 4px solid #d99a00; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: 0; } dt { font-weight: 600; } dd { margin: 0; }
`

/**
 * Writes the page. It loads nothing and runs nothing.
 *
 * @param name the document's name.
 * @param reason why there is no commented copy.
 */
export function sidePage(name: string, remarks: readonly Remark[], reason: string, language: Language): string {
  const entries = remarks.map(remark =>
    h('section', [
      h('h2', remark.title),
      h('p.place', placeOf(remark.location, language)),
      h('blockquote', remark.match),
      h(
        'dl',
        remark.fields.flatMap(({ label, text }) => [h('dt', label), h('dd', text)]),
      ),
    ]),
  )
  const body = [
    h('h1', name),
    h('p', reason),
    ...(entries.length > 0 ? entries : [h('p', say(language, 'nothing-found'))]),
    h('p.place', say(language, 'no-clearance')),
  ]
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', name),
    h('style', STYLE),
  ]
  const html = h('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, [h('head', head), h('body', body)])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}
