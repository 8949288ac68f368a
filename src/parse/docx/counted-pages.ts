/** How many pages Word counted when it last saved: docProps/app.xml (ECMA-376 part 1, 22.2.2.20). */
import type { Archive } from './archive.ts'
import { type Handlers, readXml } from './xml.ts'

const PART = 'docProps/app.xml'

const HANDLERS: Handlers<{ pages?: number }> = {
  Pages: {
    text: (state, value) => {
      const pages = Number(value)
      if (Number.isInteger(pages) && pages > 0) state.pages = pages
    },
  },
}

/** The number, or `undefined` where the file does not say it. Other programs often write 1. */
export async function countedPages(archive: Archive): Promise<number | undefined> {
  const state: { pages?: number } = {}
  if (archive.has(PART)) await readXml(archive, PART, { handlers: HANDLERS, state })
  return state.pages
}
