/** Whether a pattern of a person means a document. */
import picomatch from 'picomatch'

/**
 * Makes the test for a path or pattern such as `2026/*.docx`. A path that is written as it is also counts where its
 * brackets would mean something else in a pattern: `招标文件(1).docx`.
 *
 * @param paths of the document, with slashes: any of them may be meant.
 */
export function namesDocument(pattern: string): (paths: readonly string[]) => boolean {
  const plain = pattern.replaceAll('\\', '/').replace(/^\.\//, '')
  const matches = picomatch(plain, { dot: true })
  return paths => paths.some(path => path === plain || matches(path))
}
