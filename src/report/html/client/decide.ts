/** What a person decides of each finding. It stays in this browser and leaves it only as an exported file. */
import { announce, say } from './words.ts'

export type Choice = 'accept' | 'justify' | 'wrong'

export interface Decision {
  choice: Choice
  because: string
}

export interface Decisions {
  /** Gives the cards of a page their choices; called when it is first shown. */
  open: (page: HTMLElement) => void
  of: (card: HTMLElement) => Decision | undefined
}

const STORE = 'tenderlint.decisions'

/** By the demand of a document (`identityOf` in ../document-facts.ts): a new report of the draft finds the decisions of the old one. */
const keyOf = (card: HTMLElement) =>
  [card.closest<HTMLElement>('[data-identity]')!.dataset.identity, card.dataset.rule, card.dataset.print].join('\n')

/** @param changed called after a decision. */
export function startDecisions(changed: () => void): Decisions {
  let kept = load()
  const template = document.getElementById('decide') as HTMLTemplateElement
  const opened = new Set<HTMLElement>()
  for (const card of document.querySelectorAll<HTMLElement>('.card')) mark(card, kept[keyOf(card)])
  count()

  const decide = (card: HTMLElement, decision: Decision | undefined) => {
    // Another report may be open beside this one.
    kept = load(kept)
    if (decision) kept[keyOf(card)] = decision
    else delete kept[keyOf(card)]
    save(kept)
    mark(card, decision)
    count()
    changed()
  }

  const open = (page: HTMLElement) => {
    if (opened.has(page)) return
    opened.add(page)
    for (const card of page.querySelectorAll<HTMLElement>('.card:not([data-waived])')) {
      card.append(template.content.cloneNode(true))
      copying(card)
      ready(card, kept[keyOf(card)], decision => decide(card, decision))
    }
  }
  return { open, of: card => kept[keyOf(card)] }
}

/** A rewrite is there to be pasted; where the browser lends no clipboard it is marked and copied by hand. */
function copying(card: HTMLElement): void {
  const advice = card.querySelector<HTMLElement>('.advice')
  if (!advice || !navigator.clipboard) return
  // Only what is to be written, without what is to be deleted, where the rule tells them apart.
  const words = (advice.querySelector('.rewrite') ?? advice).textContent ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = say('copy')
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(words).then(() => announce(say('copied')))
  })
  advice.append(' ', button)
}

/** Fills in what was decided before and listens. */
function ready(
  card: HTMLElement,
  before: Decision | undefined,
  decide: (decision: Decision | undefined) => void,
): void {
  const choices = [...card.querySelectorAll<HTMLInputElement>('.decide input')]
  const label = card.querySelector<HTMLElement>('.because')!
  const because = card.querySelector('textarea')!
  because.value = before?.because ?? ''
  label.hidden = !needsReason(before?.choice)
  for (const choice of choices) {
    choice.name = `decide-${card.id}`
    choice.checked = choice.value === (before?.choice ?? '')
  }
  showChosen(choices)
  const change = () => {
    const choice = choices.find(one => one.checked)?.value as Choice | ''
    label.hidden = !needsReason(choice)
    showChosen(choices)
    decide(choice ? { choice, because: because.value.trim() } : undefined)
  }
  card.querySelector('.decide')!.addEventListener('change', change)
}

/** On paper only what was chosen is of interest. */
function showChosen(choices: HTMLInputElement[]): void {
  for (const choice of choices) choice.closest('label')!.classList.toggle('chosen', choice.checked)
}

/** True for decisions that become a waiver, which is refused without a reason. */
export const needsReason = (choice: string | undefined) => choice === 'justify' || choice === 'wrong'

function mark(card: HTMLElement, decision: Decision | undefined): void {
  if (decision) card.dataset.decision = decision.choice
  else delete card.dataset.decision
}

function count(): void {
  const decided = document.querySelectorAll('.card[data-decision]').length
  document.getElementById('decided')!.textContent = decided > 0 ? String(decided) : ''
}

function load(otherwise: Record<string, Decision> = {}): Record<string, Decision> {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as Record<string, Decision>
  } catch {
    return otherwise
  }
}

function save(kept: Record<string, Decision>): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(kept))
  } catch {
    announce(say('not-kept'))
  }
}
