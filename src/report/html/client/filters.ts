/** Which findings are shown, on every page at once. */
import { say } from './words.ts'

export interface Filters {
  apply: () => void
  /** Narrows to one rule; used by the table of rules. */
  pickRule: (id: string) => void
}

interface Card {
  element: HTMLElement
  document: HTMLElement
  /** What is searched: read before the words of the choices are added. */
  text: string
}

/** Brings the bar of filters to life. */
export function startFilters(): Filters {
  const form = document.getElementById('filters') as HTMLFormElement
  const cards = [...document.querySelectorAll<HTMLElement>('.card')].map((element): Card => {
    const page = element.closest<HTMLElement>('[data-page]')!
    return { element, document: page, text: `${page.dataset.path} ${element.textContent}`.toLowerCase() }
  })
  const apply = () => applyTo(cards, form)
  // The bar breaks into lines on a narrow screen; what sticks below it must know.
  const measure = () => document.documentElement.style.setProperty('--bar', `${form.offsetHeight}px`)
  if (typeof ResizeObserver === 'function') new ResizeObserver(measure).observe(form)
  form.addEventListener('input', apply)
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', event => event.preventDefault())
  const pickRule = (id: string) => {
    ;(form.elements.namedItem('rule') as HTMLSelectElement).value = id
    apply()
  }
  return { apply, pickRule }
}

function applyTo(cards: Card[], form: HTMLFormElement): void {
  const data = new FormData(form)
  const field = (name: string) => String(data.get(name) ?? '')
  const words = field('words').toLowerCase().split(/\s+/).filter(Boolean)
  const severities = new Set(data.getAll('severity').map(String))
  const [limb, rule, role, decision] = ['limb', 'rule', 'role', 'decision'].map(field) as [
    string,
    string,
    string,
    string,
  ]
  const narrowed = words.length > 0 || severities.size < 3 || [limb, rule, role, decision].some(Boolean)
  const counts = new Map<HTMLElement, number>()
  let shown = 0
  let all = 0
  for (const card of cards) {
    const { dataset } = card.element
    const matches =
      severities.has(dataset.severity!) &&
      (!limb || dataset.limb === limb) &&
      (!rule || dataset.rule === rule) &&
      (!role || dataset.role!.split(' ').includes(role)) &&
      (!decision || (dataset.decision ?? 'none') === decision) &&
      holds(card, words)
    card.element.hidden = !matches
    if (dataset.waived !== undefined) continue
    all++
    if (!matches) continue
    shown++
    counts.set(card.document, (counts.get(card.document) ?? 0) + 1)
  }
  showMarks()
  showCounts(counts, narrowed)
  document.getElementById('matching')!.textContent = say('matching', { shown, all })
  document.body.classList.toggle('narrowed', narrowed)
}

function holds({ text }: Card, words: string[]): boolean {
  return words.every(word => text.includes(word))
}

/** Marks of findings that are filtered out step back. */
function showMarks(): void {
  for (const mark of document.querySelectorAll<HTMLElement>('.reading mark')) {
    const hidden = document.getElementById(mark.dataset.for!)?.hidden ?? false
    mark.classList.toggle('off', hidden)
  }
}

function showCounts(counts: Map<HTMLElement, number>, narrowed: boolean): void {
  for (const row of document.querySelectorAll<HTMLElement>('#documents tbody tr')) {
    const page = document.getElementById(row.dataset.document!)!
    const count = counts.get(page) ?? 0
    const cell = row.querySelector('.matching')!
    cell.textContent = String(count)
    cell.classList.toggle('zero', count === 0)
    row.hidden = narrowed && count === 0
    const filtered = page.querySelector<HTMLElement>('.filtered')!
    filtered.hidden = !narrowed || count > 0 || !page.querySelector('.card:not([data-waived])')
  }
}
