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
  const matches = picomatch(withPlainBrackets(plain), { dot: true })
  return paths => paths.some(path => path === plain || matches(path))
}

/**
 * The patterns that one with slashes stands for: brackets are a group in it, or stand for themselves, as in `项目(1)/*.docx`.
 * Behind `@`, `+` and `!` they are always a group.
 */
export function withPlainBrackets(pattern: string): string[] {
  const groups: boolean[] = []
  const plain = pattern.replace(/[@+!]?\(|\)/g, mark => {
    if (mark !== ')') groups.push(mark !== '(')
    const isGroup = mark === ')' ? groups.pop() : groups.at(-1)
    return isGroup ? mark : `\\${mark}`
  })
  return plain === pattern ? [pattern] : [pattern, plain]
}
