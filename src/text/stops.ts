/** How words end at the end of a line, a paragraph or a cell, with a mark that closes behind the stop. */

const CLOSED = '["”’）)】》」』]?\\s*$'

/** A sentence or a clause ends there, what introduces others does, or a typed row. */
export const ENDS_WITH_STOP = new RegExp(`[。；：！？;:!?|]${CLOSED}`)

/** A sentence or a clause ends there: behind a colon it goes on. */
export const ENDS_SENTENCE = new RegExp(`[。；！？;!?]${CLOSED}`)
