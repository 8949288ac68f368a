/** What fills the blank `reason` of a sentence: what the system calls what it refused; of any other error its own words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code ?? message ?? String(error)
}
