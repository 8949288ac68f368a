import { describe, expect, it } from 'vitest'
import { namesInFile } from '../../../src/parse/docx/namespaces.ts'
import {
  type PlainXmlOptions,
  plainXmlReader,
  type XmlEvents,
  type XmlReader,
} from '../../../src/parse/docx/plain-xml.ts'
import { parserWithin } from '../../../src/parse/docx/xml-parser.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const root = (inner: string) => `${DECLARATION}<w:body xmlns:w="urn:w">${inner}</w:body>`

/**
 * What is told of the root element of some XML that comes in pieces of so many bytes, texts in one; `null` where it is
 * refused.
 */
function toldBy(readerFor: (events: XmlEvents) => XmlReader, xml: string | Uint8Array, piece: number) {
  const told: string[] = []
  let text = ''
  let depth = 0
  const tell = (what: string) => {
    if (text !== '') told.push(`text ${JSON.stringify(text)}`)
    text = ''
    told.push(what)
  }
  const reader = readerFor({
    open: (name, attributes) => {
      depth++
      tell(`open ${name} ${JSON.stringify(Object.entries(attributes))}`)
    },
    close: () => {
      depth--
      tell('close')
    },
    text: value => {
      if (depth > 0) text += value
    },
  })
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  try {
    for (let at = 0; at < bytes.length; at += piece) reader.take(bytes.subarray(at, at + piece))
    reader.end()
  } catch {
    return null
  }
  return told
}

/** How often the parser had to go on. */
function plainly(parsed: { times: number } = { times: 0 }, takerOut: PlainXmlOptions['takerOut'] = () => one => one) {
  return (events: XmlEvents) =>
    plainXmlReader({
      events,
      asks: () => true,
      takerOut,
      parserWithin: open => {
        parsed.times++
        return parserWithin(open, 'word/document.xml', events)
      },
    })
}

const byParser = (events: XmlEvents) => parserWithin([], 'word/document.xml', events)

const WHOLE = 1 << 20

const PLAIN: Record<string, string> = {
  'paragraphs of a tender': root('<w:p w:id="1"><w:t xml:space="preserve"> 投标人须具备𠮷字号资质 </w:t></w:p><w:p/>'),
  'white space between tags and in them': root('\n  <w:p\n w:a="1"\t w:b="2" >\n </w:p >').replace('</w:p >', '</w:p>'),
  'the named references': root('<w:t w:val="&lt;甲&gt; &amp; &quot;乙&quot;">A&amp;B &lt;C&gt; &apos;D&apos;</w:t>'),
  'references by number': root('<w:t w:val="a&#10;b&#x3000;c">第&#19968;条&#x20BB7;</w:t>'),
  'a comment': root('<!-- 由程序 - 生成 --><w:p/>'),
  'a byte order mark': `\ufeff${root('<w:p/>')}`,
  'nothing in front of the root': '<w:body><w:p/></w:body>\n',
  'tags that stand in it more than once, with one value and with others': root(
    '<w:p><w:jc w:val="center"/><w:t w:val="a>b">长</w:t></w:p><w:p><w:jc w:val="left"/><w:jc w:val="center"/><w:t w:val="a>c"/></w:p>',
  ),
  'a mark that only looks like the end of a tag': root('<w:t w:val="a>b">长>宽</w:t>'),
}

const OTHER: Record<string, string> = {
  'single quotes': root(`<w:p w:id='1'/><w:p/>`),
  CDATA: root('<w:t>甲<![CDATA[<w:p/>&]]>乙</w:t><w:p/>'),
  'an instruction': root('<?mso x?><w:p/>'),
  'a comment with a tag': root('<!-- <w:p/> --><w:p/>'),
  'line ends of Windows in a text': root('<w:t>甲\r\n乙</w:t>'),
  'white space in a value': root('<w:t w:val="甲\n乙"/>'),
  'an end tag with a space': root('<w:p></w:p ><w:p/>'),
  'a comment behind the root': `${root('<w:p/>')}<!-- 完 -->`,
}

const WRONG: Record<string, string> = {
  'a tag that is not closed': root('<w:p>'),
  'a tag that another one closes': root('<w:p><w:r></w:p></w:r>'),
  'an end without a beginning': root('</w:p>'),
  'an attribute twice': root('<w:p w:id="1" w:id="2"/>'),
  'a value without quotes': root('<w:p w:id=1/>'),
  'a lone &': root('<w:t>甲&乙</w:t>'),
  'a reference that nobody declares': root('<w:t>&nbsp;</w:t>'),
  'a character that is not allowed': root('<w:t>甲\u0001乙</w:t>'),
  'its number': root('<w:t>&#1;</w:t>'),
  'its number in a value that nobody asks for': root('<w:t w:val="&#0;"/>'),
  'the end of a CDATA section': root('<w:t>甲]]>乙</w:t>'),
  'two roots': `${root('<w:p/>')}<w:body/>`,
  'text behind the root': `${root('<w:p/>')}甲`,
  'text in front of the root': `甲${root('<w:p/>')}`,
  'half a file': root('<w:p/>').slice(0, -9),
  nothing: DECLARATION,
}

describe.each([1, 7, 64, WHOLE])('XML in pieces of %i bytes', piece => {
  it.each(Object.entries({ ...PLAIN, ...OTHER }))('tells of %s what the parser tells', (_, xml) => {
    const expected = toldBy(byParser, xml, WHOLE)
    expect(expected).not.toBeNull()
    expect(toldBy(plainly(), xml, piece)).toEqual(expected)
  })

  it.each(Object.entries(WRONG))('refuses %s', (_, xml) => {
    expect(toldBy(byParser, xml, WHOLE)).toBeNull()
    expect(toldBy(plainly(), xml, piece)).toBeNull()
  })
})

it.each(Object.entries(PLAIN))('reads %s without the parser', (_, xml) => {
  const parsed = { times: 0 }
  toldBy(plainly(parsed), xml, WHOLE)
  expect(parsed.times).toBe(0)
})

it('knows what a file calls the elements that are asked for', () => {
  const asked: string[][] = []
  const taker = (attributes: Record<string, string>) => {
    asked.push(namesInFile(['w:p', 'mc:Choice', 'row'], attributes))
    return (xml: string) => xml
  }
  const declared = [
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
    'xmlns:ve="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  ]
  const parsed = { times: 0 }
  toldBy(plainly(parsed, taker), `<w:body ${declared.join(' ')}><ve:Choice/></w:body>`, WHOLE)
  expect(asked).toEqual([['w:p', 'mc:Choice', 'row', 've:Choice', 'x:row']])
  expect(parsed.times).toBe(0)
})

it('leaves UTF-16 to the parser', () => {
  const xml = Buffer.from(`\ufeff${root('<w:t>甲</w:t>').replace('UTF-8', 'UTF-16')}`, 'utf16le')
  expect(toldBy(plainly(), xml, 64)).toContain('text "甲"')
})

it('holds back no more than a megabyte of a text without a tag', () => {
  const parsed = { times: 0 }
  const told = toldBy(plainly(parsed), root(`<w:t>${'甲'.repeat(500_000)}</w:t>`), 65_536)
  expect(told).toContain(`text "${'甲'.repeat(500_000)}"`)
  expect(parsed.times).toBe(1)
})
