/** Sentences of the report's language, which the report brings along. */
const words = JSON.parse(document.body.dataset.words ?? '{}') as Record<string, string>

/** The sentence `code` with its blanks filled. */
export function say(code: string, values: Record<string, string | number> = {}): string {
  return (words[code] ?? code).replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank))
}

/** Shows a sentence for a moment; screen readers read it out. */
export function announce(sentence: string): void {
  const place = document.getElementById('said')!
  place.textContent = sentence
  place.classList.add('on')
  setTimeout(() => place.classList.remove('on'), 4000)
}
