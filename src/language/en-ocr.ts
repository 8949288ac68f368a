/** The sentences in English about recognising text in pictures. */
import type { zh } from './zh-ocr.ts'

export const en: Record<keyof typeof zh, string> = {
  'ocr-read':
    'Pages {pages} are pictures; {engine} recognised their text, which may hold wrong characters. Compare it with the original.',
  'ocr-failed': '{engine} failed on pages {pages}; they were not checked. Have a person check them.',
  'ocr-missing-fast':
    'The command tesseract with its simplified Chinese was not found. On Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim',
  'ocr-missing-accurate':
    'The package that recognises text was not found. Beside tenderlint: npm install @gutenye/ocr-node',
  'ocr-missing-auto':
    'Nothing that recognises text was found. Install one: apt-get install tesseract-ocr tesseract-ocr-chi-sim (fast), or npm install @gutenye/ocr-node (accurate, beside tenderlint)',
  'help-ocr':
    'recognise pages of a PDF that have no text: {choices} (by what you installed; fast is tesseract, accurate is @gutenye/ocr-node)',
}
