/** Opens a file and nothing else: a pipe that took the place of a document would be waited for, and nobody could stop that. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs'

/** The code of what is thrown for a pipe, a device or a folder. */
export const NOT_REGULAR = 'ENOTREGULAR'

/** Windows knows no such flag, and no pipe in a folder. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** @returns the number of the open file, to be closed. @throws what the system throws, and `NOT_REGULAR`. */
export function openRegular(path: string): number {
  const file = openSync(path, WITHOUT_WAITING)
  if (fstatSync(file).isFile()) return file
  closeSync(file)
  throw Object.assign(new Error(`${path} is no regular file`), { code: NOT_REGULAR })
}
