/** The sentences in English about limits and about the processes that read documents. */
import type { zh } from './zh-limits.ts'

export const en: Record<keyof typeof zh, string> = {
  'limit-seconds':
    'Reading and judging took more than {limit} {limit|second|seconds} of CPU time (--timeout); stopped, not checked. If the file is really large, allow more with --timeout; if not, look where it comes from.',
  'limit-waited':
    'Not done after {waited} seconds; stopped, not checked. The machine may be too busy, or the disk or share with the file may not answer; try again later. To wait longer allow more with --timeout.',
  'limit-memory':
    'Reading and judging took more than {limit} MB of memory (--max-memory); stopped, not checked. If the file is really large, allow more with --max-memory; if not, look where it comes from.',
  'limit-pages': 'The file has {pages} pages (limit {limit}), too many for a tender; reading was stopped.',
  'worker-died':
    'The process that checked this file ended unexpectedly ({reason}); not checked, other files are not affected. Try again; if it happens again, tell the maintainers.',
  'not-here': 'This file cannot be checked in this process.',
  'usage-positive': '{option} takes a whole number above 0, not “{value}”.',
  'usage-least': '{option} cannot be less than {least}, not “{value}”.',
  'help-jobs': 'how many files to check at a time, the number of cores by default',
  'help-password': 'opens an encrypted PDF',
  'help-timeout': 'most seconds of CPU time for one file, 15 by default; by the clock ten times as many',
  'help-max-memory': 'most MB of memory of a process that checks a file, 512 by default',
}
