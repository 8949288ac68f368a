/** Two threads that read one PDF between them. */
import { readFileSync } from 'node:fs'
import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { openDocument } from '../src/parse/pdf/open-document.ts'
import { fromBack, fromFront, inOrder, newShare, pagesFromBack } from '../src/parse/pdf/page-turns.ts'
import { readPages } from '../src/parse/pdf/read-pages.ts'
import { readPdf } from '../src/parse/pdf/read-pdf.ts'

const bytes = new Uint8Array(readFileSync('fixtures/equipment-tender.pdf'))

const sharing = () => {
  const taken = newShare()
  const { port1, port2 } = new MessageChannel()
  return { front: { taken, port: port1 }, back: { taken, port: port2 } }
}

describe('turns', () => {
  it('give each page to one of both, whoever is quicker', () => {
    const { front, back } = sharing()
    const [first, last] = [fromFront(front), fromBack(back)]
    const PAGES = 5
    expect([first, last, last, first, last].map(next => next(PAGES))).toEqual([1, 5, 4, 2, 3])
    expect([first(PAGES), last(PAGES), first(PAGES)]).toEqual([null, null, null])
  })

  it('do not wait for one that has taken nothing', async () => {
    const { front } = sharing()
    const next = fromFront(front)
    expect([next(1), next(1)]).toEqual([1, null])
    expect(await pagesFromBack(front)).toEqual([])
  })

  it('do not wait for one that ended without an answer', async () => {
    const { front, back } = sharing()
    fromBack(back)(2)
    back.port.close()
    expect(await pagesFromBack(front)).toEqual([])
  })
})

describe('a document that two read', () => {
  it('is the same as read by one', async () => {
    const { front, back } = sharing()
    const opened = await openDocument(bytes)
    const helped = readPages(opened, fromBack(back), false).then(pages => back.port.postMessage(pages))
    const both = await readPdf(bytes, {}, { next: fromFront(front), others: () => pagesFromBack(front) })
    await helped
    await opened.close()
    front.port.close()
    expect(new Int32Array(front.taken)[1]).toBeGreaterThan(0)
    expect(both).toEqual(await readPdf(bytes))
  })

  it('lacks no page that the other took and did not give', async () => {
    const every = inOrder()
    const next = (pages: number) => {
      let number = every(pages)
      while (number !== null && number % 3 === 0) number = every(pages)
      return number
    }
    expect(await readPdf(bytes, {}, { next, others: async () => [] })).toEqual(await readPdf(bytes))
  })
})
