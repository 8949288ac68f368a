/** A file as a person sees it from the folder in which the program runs. */
import { pathInside } from '../../read/report-paths.ts'

/** A file below the working folder from there, with slashes; any other whole. */
export function pathFromHere(file: string): string {
  return pathInside(file, process.cwd()) ?? file
}
