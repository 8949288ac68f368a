/** Sorts the table of documents by the column whose title is pressed; pressed again, the other way round. */
export function startSorting(): void {
  const table = document.getElementById('documents')!
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
  heads.forEach((head, column) => {
    const button = head.querySelector('button')!
    const numeric = button.dataset.numeric !== undefined
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort')
      // Of amounts the largest are looked for first.
      const down = before === 'none' ? numeric && column > 0 : before === 'ascending'
      for (const one of heads) one.setAttribute('aria-sort', 'none')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const body = table.querySelector('tbody')!
      const rows = [...body.rows].map(row => ({ row, key: row.cells[column]!.textContent ?? '' }))
      const compare = numeric
        ? (a: string, b: string) => Number(a || -1) - Number(b || -1)
        : (a: string, b: string) => a.localeCompare(b, 'zh-CN', { numeric: true })
      rows.sort((a, b) => compare(a.key, b.key) * (down ? -1 : 1))
      body.append(...rows.map(one => one.row))
    })
  })
}
