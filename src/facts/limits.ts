/** How much of everything one document may take; what takes more is not a tender, or is an attack. */

/** Every limit, in the unit its name says. A config file can set some of them under `limits`, by these names (`limits` in gate/config-schema.ts). */
export interface Limits {
  /** Megabytes of the file. */
  fileMegabytes: number
  /** Megabytes that one part of a `.docx`, or one member of a `.zip`, may unpack to. */
  partMegabytes: number
  /** Megabytes that all parts read, or all members together, may unpack to. */
  allPartsMegabytes: number
  /** How many times its packed size a part larger than a few megabytes may unpack to. */
  ratio: number
  /** Elements inside of elements. */
  depth: number
  /** Paragraphs, those of cells included; of a .docx, where they are counted while it is read, empty ones too. */
  blocks: number
  pages: number
  /** Seconds of work (CPU time) for reading and judging one document: on a busy machine they last longer by the clock. */
  seconds: number
  /** Resident megabytes of a process that reads and judges documents. */
  memoryMegabytes: number
}

/** Defaults: the largest real tender seen has 14 MB of XML, some 20,000 paragraphs and 400 pages. */
export const DEFAULT_LIMITS: Readonly<Limits> = {
  fileMegabytes: 500,
  partMegabytes: 200,
  allPartsMegabytes: 1000,
  ratio: 200,
  // Word itself stops at 11 nested tables, about 80 levels.
  depth: 200,
  blocks: 200_000,
  pages: 10_000,
  seconds: 15,
  memoryMegabytes: 512,
}

/**
 * Seconds by the clock for each second of CPU time that a document may take: a busy machine gives it a share of a core only, and
 * a reader that waits for ever, such as for a network share that is gone, uses no CPU time at all.
 */
const PATIENCE = 10

/** Seconds, some 24 days: a timer of Node that is set for longer goes off at once. */
const LONGEST_TIMER = (2 ** 31 - 1) / 1000

/** Seconds by the clock after which nobody waits any longer for a document. */
export const patienceOf = ({ seconds }: Pick<Limits, 'seconds'>): number =>
  Math.min(seconds * PATIENCE, Math.floor(LONGEST_TIMER))

/** Megabytes: with less the program itself does not run. */
export const LEAST_MEMORY = 128

/** The heap's share of the memory; the rest is for buffers and the program itself. */
const HEAP = 0.75

/** Megabytes that V8's heap may take of what reads a document. */
export const heapMegabytesOf = ({ memoryMegabytes }: Limits): number => Math.ceil(memoryMegabytes * HEAP)

/** Below this size a high ratio does no harm. */
const HARMLESS_MEGABYTES = 5

/** Bytes. */
export const MEGABYTE = 2 ** 20

/** True where a part of `size` bytes is more than one may unpack to. @param packed its bytes in the archive. */
export function isTooLarge(size: number, packed: number, { partMegabytes, ratio }: Limits): boolean {
  return size > partMegabytes * MEGABYTE || (size > HARMLESS_MEGABYTES * MEGABYTE && size > packed * ratio)
}

/** All limits, those not given by their defaults. */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  return { ...DEFAULT_LIMITS, ...given }
}
