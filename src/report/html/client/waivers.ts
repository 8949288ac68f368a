/** Writes decisions as the waiver file that `tenderlint --waivers` reads. */
import { dayOf } from '../../day.ts'
import { type Decisions, needsReason } from './decide.ts'
import { visit } from './pages.ts'
import { announce, say } from './words.ts'

/** How long an exception holds where nobody says how long. */
const MONTHS = 6

/** Brings the export to life; it refuses while a decision that needs a reason has none. */
export function startWaivers(decisions: Decisions): void {
  const form = document.querySelector<HTMLFormElement>('#export form')!
  const owner = form.elements.namedItem('owner') as HTMLInputElement
  const expires = form.elements.namedItem('expires') as HTMLInputElement
  expires.value = inMonths(MONTHS)
  form.addEventListener('submit', event => {
    event.preventDefault()
    const cards = [...document.querySelectorAll<HTMLElement>('.card:not([data-waived])')].filter(card =>
      needsReason(decisions.of(card)?.choice),
    )
    if (cards.length === 0) return announce(say('waiver-none'))
    const silent = cards.filter(card => reasonOf(card, decisions) === '')
    if (!owner.value.trim() || !expires.value || silent.length > 0) {
      announce(say('waiver-missing', { count: silent.length }))
      if (silent[0] && owner.value.trim() && expires.value) visit(silent[0].id)
      return
    }
    const terms = { owner: owner.value.trim(), expires: expires.value }
    const waivers = cards.map(card => waiver(card, reasonOf(card, decisions), terms))
    download('waivers.yaml', `# ${say('waiver-head')}\nwaivers:\n${waivers.join('')}`)
    announce(say('waiver-done', { count: cards.length }))
  })
  document.getElementById('print-all')!.addEventListener('click', () => {
    document.documentElement.classList.add('whole')
    print()
    document.documentElement.classList.remove('whole')
  })
}

/** A false alarm needs no argument; an exception does. */
function reasonOf(card: HTMLElement, decisions: Decisions): string {
  const { choice, because } = decisions.of(card)!
  return choice === 'wrong' ? [say('wrong-reason'), because].filter(Boolean).join(': ') : because
}

function waiver(card: HTMLElement, reason: string, { owner, expires }: { owner: string; expires: string }): string {
  const { path } = card.closest<HTMLElement>('[data-path]')!.dataset
  const place = (card.querySelector('.where')?.textContent ?? '').replace(/\s+/g, ' ')
  const fields = {
    rule: card.dataset.rule!,
    // A name that holds signs of patterns means itself too: see src/gate/names-document.ts.
    document: path!,
    fingerprint: card.dataset.print!,
    reason,
    owner,
    expires,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${scalar(value)}`)
  return `  # ${place}\n  - ${lines.join('\n    ')}\n`
}

/** JSON's strings are YAML's; a day is written plainly, as people write it. */
function scalar(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value)
}

function inMonths(months: number): string {
  const day = new Date()
  day.setMonth(day.getMonth() + months)
  return dayOf(day)
}

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
