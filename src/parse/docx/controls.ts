/** Content controls (w:sdt) and legacy form fields (w:ffData): what they show stands partly in their settings. */
import { isOn } from './properties.ts'
import type { Story } from './story.ts'
import type { Attributes, Handlers } from './xml.ts'

const TICKED = '☑'
const UNTICKED = '☐'

/**
 * The characters of a run as the control around it shows them: a box is ☑ or ☐, whatever character the author chose
 * for the two states (Word's own for ticked is ☒, which others read as refused).
 */
export function shownInControl(story: Story, value: string): string {
  const control = story.controls.at(-1)
  if (control?.ticked === undefined || control.shown || value === '') return value
  control.shown = true
  return (control.ticked ? TICKED : UNTICKED) + value.slice(1)
}

/** The handlers; `write` writes characters into the open run. */
export function controlHandlers(write: (story: Story, value: string) => void): Handlers<Story> {
  return {
    'w:sdt': {
      open: story => {
        story.controls.push({ ticked: undefined, shown: false })
      },
      close: story => {
        const control = story.controls.at(-1)
        if (control?.ticked !== undefined && !control.shown && story.paragraphs.length > 0) write(story, UNTICKED)
        story.controls.pop()
      },
    },
    'w14:checkbox': {
      open: ({ controls }) => {
        const control = controls.at(-1)
        if (control) control.ticked ??= false
      },
    },
    'w14:checked': {
      open: ({ controls }, { 'w14:val': value }) => {
        const control = controls.at(-1)
        if (control) control.ticked = isOn(value)
      },
    },
    'w:checkBox': {
      open: story => {
        story.formField = { kind: 'box', ticked: false }
      },
      close: offer,
    },
    'w:ddList': {
      open: story => {
        story.formField = { kind: 'list', selected: 0, entries: [] }
      },
      close: offer,
    },
    'w:default': { open: select },
    'w:checked': { open: select },
    'w:result': { open: select },
    'w:listEntry': {
      open: ({ formField }, { 'w:val': value = '' }) => {
        if (formField?.kind === 'list') formField.entries.push(value)
      },
    },
  }
}

function select({ formField }: Story, { 'w:val': value }: Attributes): void {
  if (formField?.kind === 'box') formField.ticked = isOn(value)
  else if (formField) formField.selected = Number(value) || 0
}

function offer(story: Story): void {
  const field = story.formField
  story.formField = undefined
  if (field?.kind === 'box') story.fields.offer(field.ticked ? TICKED : UNTICKED)
  else if (field) story.fields.offer(field.entries[field.selected] ?? '')
}
