/** Elements of runs: characters, breaks, symbols, fields, hyperlinks (ECMA-376 part 1, 17.3.3 and 17.16). */
import { shownInFont, signsShown, symbolOf } from '../symbols.ts'
import { controlHandlers, shownInControl } from './controls.ts'
import { linksToEntry, printsPage, refersToPage } from './fields.ts'
import { turnPage, write, writeBreak } from './paragraph.ts'
import type { RunProperties } from './properties.ts'
import { inBody, type Story } from './story.ts'
import type { Attributes, Handler, Handlers } from './xml.ts'

/** Runs, and what stands in them. */
export const RUN_HANDLERS: Handlers<Story> = {
  'w:r': {
    open: story => {
      story.runsAround.push(story.run)
      story.run = {}
    },
    close: story => {
      story.run = story.runsAround.pop()
    },
  },
  'w:t': {
    text: (story, value, attributes) => {
      // Without xml:space the white space at the ends belongs to the XML, not to the text (ECMA-376 part 1, 17.3.3.31).
      writeRun(story, attributes['xml:space'] === 'preserve' ? value : value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    },
  },
  'm:t': { text: writeRun },
  'w:tab': characters('\t'),
  'w:ptab': characters('\t'),
  'w:noBreakHyphen': characters('\u2011'),
  'w:softHyphen': characters('\u00ad'),
  'w:sym': {
    open: (story, { 'w:font': font, 'w:char': code }) => {
      writeRun(story, symbolOf(font, code))
    },
  },
  'w:cr': { open: writeBreak },
  'w:br': {
    open: (story, { 'w:type': type }) => {
      if (type !== 'page') writeBreak(story)
      else if (inBody(story)) {
        story.document.pages.explicit(false)
        turnPage(story, true)
      }
    },
  },
  'w:lastRenderedPageBreak': {
    open: story => {
      if (!inBody(story)) return
      story.document.pages.rendered()
      turnPage(story, false)
    },
  },
  'w:fldChar': { open: fieldCharacter },
  'w:instrText': {
    text: ({ fields }, value) => {
      fields.instruct(value)
    },
  },
  'w:fldSimple': {
    open: (story, { 'w:instr': instruction = '' }) => {
      story.fields.beginWith(instruction)
      recognise(story, instruction)
    },
    close: ({ fields }) => {
      fields.end(0)
    },
  },
  'w:hyperlink': {
    open: (story, { 'w:anchor': anchor }) => {
      const open = story.paragraphs.at(-1)
      if (open && anchor?.startsWith('_Toc')) open.linksToEntry = true
    },
  },
  ...controlHandlers(writeRun),
}

function characters(value: string): Handler<Story> {
  return {
    open: story => {
      // The same element defines a tab stop among the properties of a paragraph.
      if (!story.inProperties) writeRun(story, value)
    },
  }
}

/** Writes characters as the open run looks. */
export function writeRun(story: Story, value: string): void {
  if (!story.fields.shows()) return
  const look = lookOfRun(story)
  const { symbols } = look
  write(story, shownInControl(story, signsShown(symbols === undefined ? value : shownInFont(symbols, value))), look)
}

/** Direct properties over the character style over the paragraph style; bold of both styles cancels out (17.7.3). */
function lookOfRun(story: Story): RunProperties {
  const base = story.paragraphs.at(-1)?.style.run
  const direct = story.run ?? {}
  if (direct.style === undefined) return { ...base, ...direct }
  const character = story.document.styles.characterStyle(direct.style)
  const look = { ...base, ...character, ...direct }
  if (direct.bold === undefined && base?.bold && character.bold) look.bold = false
  return look
}

function fieldCharacter(story: Story, { 'w:fldCharType': type }: Attributes): void {
  const { fields } = story
  if (type === 'begin') fields.begin()
  else if (type === 'separate') recognise(story, fields.separate(story.written))
  else if (type === 'end') {
    const { instruction, offered } = fields.end(story.written)
    recognise(story, instruction)
    writeRun(story, offered)
  }
}

function recognise(story: Story, instruction: string): void {
  const printed = printsPage(instruction)
  if (printed) story.pageFields.push(printed)
  const open = story.paragraphs.at(-1)
  if (!open) return
  if (refersToPage(instruction)) open.refersToPage = true
  if (linksToEntry(instruction)) open.linksToEntry = true
}
