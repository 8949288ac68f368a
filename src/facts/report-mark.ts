/** Tells an HTML report of ours from a page of a tender: a search leaves it out, though it quotes one. */
export const REPORT_MARK = { name: 'generator', content: 'tenderlint' } as const

/**
 * Ends a commented copy of ours, as the comment of a zip archive or of a PDF. Whatever saves the copy writes an end of its
 * own: a draft that somebody goes on with is no copy any more.
 */
export const COPY_MARK = 'tenderlint: commented copy'

/** Ends a workbook of ours in the same way. */
export const WORKBOOK_MARK = 'tenderlint: report'
