/** What tells contents apart. */
import { createHash } from 'node:crypto'

/** SHA-256 of bytes, or of text as UTF-8. */
export function hashOfContent(content: string | Uint8Array, form: 'hex' | 'base64' | 'base64url' = 'hex'): string {
  return createHash('sha256').update(content).digest(form)
}
