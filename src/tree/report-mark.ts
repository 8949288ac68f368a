/** Tells an HTML report of ours from a page of a tender: a search leaves it out, though it quotes one. */
export const REPORT_MARK = { name: 'generator', content: 'tenderlint' } as const
