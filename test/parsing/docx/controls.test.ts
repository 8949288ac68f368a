/** Content controls, form fields and choices: what is ticked, what was chosen, what demands nothing. */
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import { parse } from '../../../src/parse/parse.ts'
import { unitWords } from '../../../src/transform/units/unit-words.ts'
import { unitsOf } from '../../../src/transform/units.ts'
import type { Paragraph, Root } from '../../../src/tree/nodes.ts'
import { buildDocx, p, r, tbl, tc, tr } from '../../documents/build-docx.ts'
import { lines } from './read-body.ts'

const bodyText = async (runs: string) => lines((await readDocx(buildDocx({ body: `<w:p>${runs}</w:p>` }))).root)[0]
const parsed = async (body: string) => (await parse(new VFile({ path: 'a.docx', value: buildDocx({ body }) })))!
const unticked = (root: Root) =>
  (root.children as Paragraph[]).flatMap(({ children }) =>
    children.flatMap(child => (child.type === 'text' && child.data?.unticked ? [child.value] : [])),
  )
const units = (root: Root) => unitsOf(root, unitWords({})).units.map(({ text }) => text)

const control = (settings: string, content: string) =>
  `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const box = (checked: '0' | '1', content: string) =>
  control(`<w14:checkbox><w14:checked w14:val="${checked}"/><w14:checkedState w14:val="2612"/></w14:checkbox>`, content)

describe('content controls', () => {
  it('a tick box is ☑ or ☐ by its state, whatever character shows it', async () => {
    const sym = '<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>'
    expect(await bodyText(`${box('1', r('☒'))}${r('是')}${box('0', sym)}${r('否')}`)).toBe('☑是☐否')
  })

  it('words that somebody typed into a tick box stay', async () => {
    expect(await bodyText(box('1', r('☒接受')))).toBe('☑接受')
  })

  it('a drop-down gives the chosen value, not the others or the name of the control', async () => {
    const list =
      '<w:alias w:val="方式"/><w:dropDownList><w:listItem w:displayText="询价" w:value="1"/>' +
      '<w:listItem w:displayText="磋商" w:value="2"/></w:dropDownList>'
    expect(await bodyText(r('采购方式：') + control(list, r('磋商')))).toBe('采购方式：磋商')
  })

  it('around cells and rows they change nothing', async () => {
    const row = tr([tc('甲'), control('<w:tag w:val="x"/>', tc('乙'))])
    const { root } = await readDocx(buildDocx({ body: tbl([control('', row)]) }))
    expect(lines(root)).toEqual(['甲 | 乙'])
  })
})

describe('legacy form fields', () => {
  const formField = (settings: string, instruction: string, result = '') =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="f"/>${settings}</w:ffData></w:fldChar></w:r>` +
    `<w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}` +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const list = (chosen: string) =>
    `<w:ddList>${chosen}<w:listEntry w:val="货物"/><w:listEntry w:val="服务"/></w:ddList>`

  it('a drop-down shows the entry that is chosen, the first one where none is', async () => {
    expect(await bodyText(formField(list('<w:result w:val="1"/>'), 'FORMDROPDOWN'))).toBe('服务')
    expect(await bodyText(formField(list(''), 'FORMDROPDOWN'))).toBe('货物')
  })

  it('a result that stands in the file is not said twice', async () => {
    expect(await bodyText(formField(list('<w:result w:val="1"/>'), 'FORMDROPDOWN', r('服务')))).toBe('服务')
  })

  it('a tick box shows its own state before its default', async () => {
    const state = (own: string) => `<w:checkBox><w:sizeAuto/><w:default w:val="1"/>${own}</w:checkBox>`
    expect(await bodyText(formField(state('<w:checked w:val="0"/>'), 'FORMCHECKBOX'))).toBe('☐')
    expect(await bodyText(formField(state(''), 'FORMCHECKBOX'))).toBe('☑')
  })

  it('a text field shows its result, not its default', async () => {
    const settings = '<w:textInput><w:default w:val="请填写"/></w:textInput>'
    expect(await bodyText(formField(settings, 'FORMTEXT', r('三十日')))).toBe('三十日')
  })
})

describe('choices', () => {
  it('words behind an empty box belong to it up to the next box of the paragraph', async () => {
    const root = await parsed(p('联合体：☑不接受 □接受，须为本市企业 ☑另议') + p('后面的话'))
    expect(unticked(root)).toEqual(['□接受，须为本市企业 '])
    expect(lines(root)[0]).toBe('联合体：☑不接受 □接受，须为本市企业 ☑另议')
  })

  it('the number of an item belongs to its choice', async () => {
    expect(unticked(await parsed(p('（2）□本市企业优先') + p('（3）☑不限')))).toEqual(['（2）□本市企业优先'])
  })

  it('letters of a font of signs that was lost are boxes too; pounds and other letters are none', async () => {
    expect(unticked(await parsed(p('þ不接受 ¨接受，须为本市企业')))).toEqual(['¨接受，须为本市企业'])
    expect(unticked(await parsed(p('¨须提供样品')))).toEqual(['¨须提供样品'])
    expect(unticked(await parsed(p('£接受，须为本市企业 R不接受')))).toEqual(['£接受，须为本市企业 '])
    expect(unticked(await parsed(p('样品：[ ]需要 [x]不需要')))).toEqual(['[ ]需要 '])
    expect(unticked(await parsed(p('得（ ）分')))).toEqual([])
    expect(unticked(await parsed(p('授权书 需提供√ 无需提供□')))).toEqual(['无需提供□'])
    expect(unticked(await parsed(p('授权书：需提供□ 无需提供☑')))).toEqual(['需提供□'])
    expect(unticked(await parsed(p('售价£300，R型接头') + p('☑现场提交')))).toEqual([])
  })

  it('a box in quotation marks is spoken of, and leaves nothing open', async () => {
    const said = '以“□”形式标记的内容不适用于本项目，以"☑"标记的适用。'
    expect(unticked(await parsed(p(said) + p('样品：☑需要 □不需要')))).toEqual(['□不需要'])
    expect(unticked(await parsed(p('“☑”为选中，“□”为未选中：☑甲 □乙')))).toEqual(['□乙'])
  })

  it('□ alone is a bullet where nothing is ticked, ☐ never is; □40×40 is a tube', async () => {
    expect(unticked(await parsed(p('□供应商须提供样品') + p('□方管□40×40×2')))).toEqual([])
    expect(unticked(await parsed(p('☐供应商须提供样品')))).toEqual(['☐供应商须提供样品'])
    expect(unticked(await parsed(p('□接受 □不接受')))).toEqual(['□接受 ', '□不接受'])
  })

  it('a control that is not ticked makes its words a choice', async () => {
    const root = await parsed(`<w:p>${box('0', r('☐'))}${r('须提供样品')}${box('1', r('☒'))}${r('无须样品')}</w:p>`)
    expect(unticked(root)).toEqual(['☐须提供样品'])
  })

  it('sentences of unticked words alone are not judged, others are', async () => {
    const root = await parsed(p('样品：☑不需要。□须在本市设有售后机构；') + p('□须为本市企业') + p('报价含税。'))
    expect(units(root).join('|')).not.toContain('本市')
    expect(units(root)).toContain('报价含税。')
    expect(units(root)[0]).toContain('不需要')
  })

  it('those in cells of tables too', async () => {
    const root = await parsed(tbl([tr([tc('☑甲'), tc('□须为本市企业')])]))
    expect(units(root)).toEqual(['☑甲'])
  })
})
