/** The sentences in English about a tender in several documents. */
import type { zh } from './zh-tender.ts'

export const en: Record<keyof typeof zh, string> = {
  'help-package':
    'what is named together is one tender and judged together: each folder is one, the files that are named are one, and so is each archive',
  'tender-incomplete':
    '{paths} of the same tender could not be read, so what it asks for (qualifications, budget) was not known when this document was judged. Mend that first, then check again.',
  'tender-method':
    'This document says that the method is "{here}", {path} says "{there}"; the latter counts here. Make them agree.',
  'tender-budget':
    'This document says that the budget or price limit is "{here}", {path} says "{there}"; the latter counts here. Look which is right.',
  'tender-number':
    'This document says that the number of the project is "{here}", {path} says "{there}". See whether they belong to one tender.',
  'tender-several':
    'Folders in {folder} name different projects, so they seem to be several tenders, but were judged as one. Where each folder is one, write: tenderlint "{folder}/*" --package',
  'tender-part':
    '{name} is one tender of {all} documents, of which only {count} {count|is|are} checked now; what the others say is not known. Name the folder to check them together.',
  'tender-name': 'tender: {name}',
  'column-package': 'Tender',
  'tender-place': '{path} {place}',
}
