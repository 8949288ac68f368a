/** One page at a time: the part of the address behind # names a page, or something inside of one. */

const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')]
const documents = pages.filter(one => one.dataset.page === 'document')
/** Of a single document there is nothing to look over. */
const first = (documents.length === 1 ? documents[0] : pages[0])!

let follow: (focus: boolean) => void = () => {}
let followed = ''

/** @param opened called with the page of a document before it is shown. */
export function startPages(opened: (page: HTMLElement) => void): void {
  follow = focus => {
    followed = location.hash
    const name = decodeURIComponent(followed.slice(1))
    const target = (name && document.getElementById(name)) || first
    const page = target.closest<HTMLElement>('[data-page]')
    if (!page) return
    opened(page)
    show(page)
    if (target !== page) land(target)
    else {
      scrollTo(0, 0)
      if (focus) page.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true })
    }
  }
  addEventListener('hashchange', () => location.hash === followed || follow(true))
  follow(location.hash !== '')
  // The browser goes to where the page stood while nothing was hidden yet.
  addEventListener(
    'load',
    () => document.getElementById(location.hash.slice(1) || first.id)?.matches('.on') && scrollTo(0, 0),
  )
}

/** Goes to a page or something inside of one; the address follows, so that the back button works. */
export function visit(id: string): void {
  location.hash = id
  // Not when the browser tells of it: two keys pressed quickly are two steps.
  follow(true)
}

function show(page: HTMLElement): void {
  for (const one of pages) one.classList.toggle('on', one === page)
  for (const link of document.querySelectorAll<HTMLElement>('[data-nav]')) {
    if (link.dataset.nav === page.id) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  document.body.dataset.at = page.dataset.page!
}

/** Brings something into sight, gives it the keyboard and lights it up; words and finding always come together. */
export function land(target: HTMLElement): void {
  const card = target.closest<HTMLElement>('.card') ?? cardOf(target)
  const mark = card === target ? markOf(target) : target
  mark?.scrollIntoView({ block: 'center' })
  if (card) intoPane(card)
  target.focus({ preventScroll: true })
  for (const one of document.querySelectorAll('.landed')) one.classList.remove('landed')
  for (const one of [
    target,
    card,
    mark?.previousElementSibling?.matches('mark') ? mark.previousElementSibling : null,
  ]) {
    one?.classList.add('landed')
  }
}

/** The finding of a number in the reading view, and the first words of a finding. */
const cardOf = (mark: HTMLElement) =>
  mark.matches('.reading .num') ? document.getElementById((mark as HTMLAnchorElement).hash.slice(1)) : null

function markOf(card: HTMLElement): HTMLElement | null {
  const link = card.querySelector<HTMLAnchorElement>('.where a')
  return link && document.getElementById(link.hash.slice(1))
}

/** On a wide screen the findings scroll in a pane of their own, and the page must stay where it is. */
function intoPane(card: HTMLElement): void {
  const pane = card.closest<HTMLElement>('.both .findings')
  const scrolls = pane && pane.scrollHeight > pane.clientHeight
  if (scrolls) pane.scrollTop += card.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12
  else if (!pane || document.activeElement === card) card.scrollIntoView({ block: 'center' })
}
