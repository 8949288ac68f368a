/** Roles of parts of which the same holds where what stands in them is told by its words. */
import type { Role } from '../../tree/nodes.ts'

/** Parts that tell of everything in short: what stands in them may be about another part. */
export const MIXED: ReadonlySet<Role> = new Set(['other', 'cover', 'notice', 'instruction'])

/** Parts that are called nothing, and those in which a tender begins, whatever stands in them. */
export const NOT_NAMED: ReadonlySet<Role> = new Set(['other', 'cover', 'notice'])

/** Papers that are there to be filled in, or signed; what is annexed to them is none of their own. */
export const FILLED_IN: ReadonlySet<Role> = new Set(['form', 'contract'])
