/** Step 7: what a person has answered for is marked as suppressed, and no longer fails the run. */
import type { VFile } from 'vfile'

/**
 * Sets `suppressed` on the findings that a waiver, a baseline or a remark in the document covers.
 *
 * None of the three can be given yet, so every finding stays as `lint` made it. The step stands in its place because
 * reports and exit codes already heed `suppressed`.
 *
 * @param files linted documents; their findings are changed in place.
 */
export async function waive(files: readonly VFile[]): Promise<void> {
  void files
}
