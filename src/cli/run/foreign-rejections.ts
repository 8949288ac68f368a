/** Where its code stands: in its package, and in the files of the built program that are named after its own. */
const PDF_JS = /[\\/](?:pdfjs-dist[\\/]|pdf\.(?:worker|min)-)/

/**
 * Lets a process live on when pdf.js drops a promise that fails.
 *
 * On damaged files it does so, sometimes after the document has been read: Node would end the process, and with it the next,
 * sound document. What is missing of the damaged one is found and said without it (parse/pdf/damaged-streams.ts).
 */
export function forgiveForeignRejections(): void {
  process.on('unhandledRejection', error => {
    if (!(error instanceof Error && PDF_JS.test(error.stack ?? ''))) throw error
  })
}
