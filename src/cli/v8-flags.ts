/**
 * The flags of V8 that documents are read with, each with what V8 takes where nothing is said; one that V8 no longer knows
 * is passed over. What they gain: "Memory" in docs/measurements/speed.md, "The second core" in docs/measurements/many-documents.md.
 *
 * V8 takes no compiled code that was made with other flags (start.ts): whoever sets one sets it back before more of the
 * program is loaded. They hold for the whole process: what the thread sets that reads a PDF, the others have too.
 */
import { setFlagsFromString } from 'node:v8'

export type Flag = readonly [own: string, usual: string]

/**
 * V8 doubles the space for new objects, up to 32 MB, whenever much of it outlives a collection. Left as large as it is when
 * reading begins (4 MB), a `.docx` of 60 pages takes an eighth less memory and no more time: what is new is looked through
 * more often, but it is still near when it is.
 */
const SMALL_YOUNG: Flag = ['--semi-space-growth-factor=1', '--semi-space-growth-factor=2']

/**
 * A function runs for four times as long before it is optimised: of one document most are not run often enough to give back
 * what that takes.
 */
const OPTIMISED_LATE: Flag = ['--interrupt-budget=270336', '--interrupt-budget=67584']

/** For one document. */
export const FOR_ONE: readonly Flag[] = [SMALL_YOUNG, OPTIMISED_LATE]

/** For one PDF, whose pages need more space at a time. */
export const FOR_ONE_PDF: readonly Flag[] = [OPTIMISED_LATE]

/**
 * For the process that keeps what others found in many documents: it looks through the whole heap before that has grown
 * by a third.
 */
export const FOR_KEEPING: readonly Flag[] = [SMALL_YOUNG, ['--heap-growing-percent=30', '--heap-growing-percent=0']]

/**
 * For one document after another. Each look through the whole heap drops the compiled code of functions that are not alive
 * between two documents, and it is made again. So there should be few: the heap, whose limit is low, may grow to three
 * times what is alive before it is looked through (near the limit V8 grows it by less, whatever is said here), and an object
 * does not go to the old ones at once because others made at the same place had lived for some time: all end with their
 * document.
 */
export const FOR_MANY: readonly Flag[] = [
  ['--heap-growing-percent=200', '--heap-growing-percent=0'],
  ['--no-allocation-site-pretenuring', '--allocation-site-pretenuring'],
]

/**
 * The same where every core reads. A function runs for eight times as long before it is optimised: V8 optimises in threads
 * beside the one that reads, which pay as long as they have a core of their own, and here take the place of another process.
 */
export const FOR_MANY_CROWDED: readonly Flag[] = [
  ...FOR_MANY,
  ['--interrupt-budget=540672', '--interrupt-budget=67584'],
]

/** Sets them for this process, all its threads. */
export function setFlags(flags: readonly Flag[]): void {
  for (const [own] of flags) setFlagsFromString(own)
}

/** Sets what V8 takes where nothing is said. */
export function setUsualFlags(flags: readonly Flag[]): void {
  for (const [, usual] of flags) setFlagsFromString(usual)
}
