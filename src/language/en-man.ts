/** The sentences in English of the manual page, beside those of the help. */
import type { zh } from './zh-man.ts'

export const en: Record<keyof typeof zh, string> = {
  'man-name': 'NAME',
  'man-synopsis': 'SYNOPSIS',
  'man-description': 'DESCRIPTION',
  'man-options': 'OPTIONS OF CHECK',
  'man-commands': 'COMMANDS',
  'man-exit': 'EXIT STATUS',
  'man-files': 'FILES',
  'man-examples': 'EXAMPLES',
  'man-title': 'find clauses in Chinese tender documents that restrict competition',
  'man-about':
    'Without a command it checks. A folder is checked with all below it; .docx, .pdf, .doc, .wps, .rtf, .html, .mht, .txt, .md and .zip are read.',
  'man-same': 'Also takes these options of check: {names}.',
  'man-file-config':
    'The config: it holds for the documents in its folder and below, the nearest one counts. tenderlint init writes one with remarks.',
  'man-file-ignore': 'What is not checked, written like .gitignore.',
}
