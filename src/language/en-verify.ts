/** The sentences in English about what a second reader finds that ours did not. */
import type { zh } from './zh-verify.ts'

export const en: Record<keyof typeof zh, string> = {
  'verify-share': 'Of the text a second reader sees, {share}% was read.',
  'verify-missing': 'Not read:',
  'verify-lacking': 'No line is missing; characters that differ: {characters}',
  'verify-complete': 'Nothing is missing.',
  'verify-blind':
    'The second reader sees no text in this file, so nothing can be compared; tenderlint read shows what was read.',
  'verify-format': 'Only .docx and .pdf have a second reader to compare with.',
}
