/** What tells sets of rules apart: equal digests must mean equal findings. */
import { createHash } from 'node:crypto'

/** `sha256:` and the hex digest of everything by which a set judges. */
export function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
