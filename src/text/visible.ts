/** Text of a document is not to be trusted with a terminal. */

/**
 * Replaces what a terminal would obey instead of show: a document must not move the cursor, change colours or turn the
 * direction of the text. Every character stays one character, so offsets hold.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
}
