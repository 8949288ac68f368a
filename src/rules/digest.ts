/** What tells sets of rules apart: equal digests must mean equal findings. */
import { hashOfContent } from '../text/hash-of-content.ts'

/** `sha256:` and the hex digest of everything by which a set judges. */
export function digestOf(content: string): string {
  return `sha256:${hashOfContent(content)}`
}
