/** From words to findings and back, by mouse and by keyboard; from document to document. */
import type { Filters } from './filters.ts'
import { land, visit } from './pages.ts'

/** Brings marks, links and keys to life; the keys go through what the filters leave. */
export function startJumps(filters: Filters): void {
  document.addEventListener('click', event => {
    const target = event.target as Element
    const mark = target.closest<HTMLElement>('mark[data-for]')
    if (mark) visit(mark.dataset.for!)
    const rule = target.closest<HTMLElement>('button.pick')
    if (rule) {
      filters.pickRule(rule.dataset.rule!)
      document.getElementById('documents')!.scrollIntoView({ block: 'center' })
    }
    // The same link pressed twice changes no address.
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]')
    if (link && link.getAttribute('href') === location.hash) visit(location.hash.slice(1))
  })
  document.addEventListener('keydown', event => {
    const typing = (event.target as Element).matches('input:not([type=checkbox]):not([type=radio]), select, textarea')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { j: 1, k: -1 }[event.key]
    if (step) stepCard(step)
    else if (event.key === 'n' || event.key === 'p') stepDocument(event.key === 'n' ? 1 : -1)
    else if (event.key === '/') document.querySelector<HTMLElement>('#filters input[type=search]')!.focus()
    else return
    event.preventDefault()
  })
  document.getElementById('next')!.addEventListener('click', () => stepDocument(1))
  document.getElementById('previous')!.addEventListener('click', () => stepDocument(-1))
}

/** The next finding of the open document, and its words beside it. */
function stepCard(step: number): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.on .card:not([hidden])')]
  if (cards.length === 0) return
  const at = cards.findIndex(card => card.contains(document.activeElement) || card.matches('.landed'))
  land(cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + step))]!)
}

/** The next document of the table as it is sorted and filtered. */
function stepDocument(step: number): void {
  const ids = [...document.querySelectorAll<HTMLElement>('#documents tbody tr:not([hidden])')].map(
    row => row.dataset.document!,
  )
  const at = ids.indexOf(document.querySelector('[data-page].on')?.id ?? '')
  const next = at < 0 ? (step > 0 ? ids[0] : ids[ids.length - 1]) : ids[at + step]
  visit(next ?? 'summary')
}
