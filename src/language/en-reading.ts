/** The sentences in English about reading documents: why one could not be read, what of one was not, and what else reads it. */
import type { zh } from './zh-reading.ts'

export const en: Record<keyof typeof zh, string> = {
  'file-missing': 'File not found. Check the path and the file name.',
  'pattern-nothing': 'No file matches this pattern. Check the folder and the file names.',
  'file-missing-near':
    'File not found. Check the path and the file name. The folder contains “{name}”: did you mean that?',
  'folder-missing':
    'File not found: the folder “{folder}” of the path does not exist. Check the path, and whether the network share or stick is connected.',
  'folder-missing-near':
    'File not found: the folder “{folder}” of the path does not exist. Next to it is “{name}”: did you mean that?',
  'file-unreadable': 'Cannot open the file ({reason}). Check its permissions, or close the program that uses it.',
  'file-of-word':
    'Word keeps this file (~$…) beside a document that is open; it holds no text. Check the draft itself.',
  'file-empty': 'The file is empty (0 bytes). Export or copy it again.',
  'file-too-large': 'The file is too large ({size} MB, limit {limit} MB). Split it and try again.',
  'format-unknown': 'Not a file that tenderlint can read. Save it as .docx or .pdf and try again.',
  'format-word-xml': 'This is a Word document saved as XML. Save it as .docx with Word or WPS and try again.',
  'no-documents':
    'The folder contains no file that can be checked (.docx, .pdf, .doc, .wps, .rtf, .html, .mht, .txt, .md, .zip).',
  'no-text':
    'There is no text to check: probably a scan. Use a version with a text layer, or recognise a scanned PDF with --ocr auto (an engine is installed once; see “What it reads” in the README).',
  garbled:
    'What was read is garbage: the text is not in UTF-8, UTF-16 or GB18030 (GBK), or a conversion went wrong. Open it in the program it came from and save it as .docx once it is legible.',
  'docx-not-a-zip':
    'Called .docx, but not a Word document inside (perhaps not downloaded completely, or renamed); Word cannot open it either. Get the file again; if it is plain text, rename it to .txt.',
  'docx-truncated': 'The .docx file is incomplete; the download or copy may have stopped. Get the file again.',
  'docx-damaged': 'The .docx file is damaged ({part}). Use “Open and Repair” in Word, save it and try again.',
  'docx-encrypted': 'The file needs a password. Remove it in Word (File › Info › Protect Document) and try again.',
  'docx-no-document':
    'The archive contains no Word document. If it is really a .zip, rename it; otherwise save it as .docx in Word and try again.',
  'docx-dtd': 'The file declares a DTD, which no Word file does; it was refused. Save it again with Word.',
  'docx-part-too-large':
    'The unpacked file is too large ({part}, limit {limit} MB) and was not checked. Remove large pictures or split it and try again.',
  'too-many-paragraphs':
    'The file has too many paragraphs (limit {limit}) for a tender and was not checked. Split it and try again.',
  'docx-too-deep':
    'The file is nested too deeply (limit {limit} levels) and was not checked. Open it in Word or WPS, unnest its tables and text boxes, save it and try again.',
  'pdf-damaged': 'The PDF is damaged or incomplete. Export it again and try again.',
  'pdf-encrypted': 'The PDF needs a password. Give it with --password, or remove it, and try again.',
  'pdf-wrong-password': 'The password of the PDF is wrong. Check --password and try again.',
  'attachment-not-read':
    'The PDF carries {count} attached {count|file|files} ({names}); {count|it was|they were} not checked, open {count|it|them} separately.',
  'page-without-text':
    'Page {page} has no text layer (probably a scan) and was not checked. --ocr auto can recognise it.',
  'pages-without-text':
    'Pages {pages} have no text layer (probably scans) and were not checked. --ocr auto can recognise them.',
  'page-unrecognised': 'Page {page} has no text layer, and no text was recognised in it; it was not checked.',
  'pages-unrecognised': 'Pages {pages} have no text layer, and no text was recognised in them; they were not checked.',
  'page-failed': 'Page {page} could not be read and was not checked.',
  'garbled-font': 'The text of page {pages} has an unknown encoding and reads as garbage; it was not checked.',
  'struck-not-judged':
    '{count} {count|place|places} struck through amid a sentence {count|was|were} not checked; the first reads “{words}”.',
  'hidden-not-judged':
    '{count} hidden {count|place|places} amid a sentence {count|was|were} not checked; the first reads “{words}”. Show hidden text to see {count|it|them}.',
  'no-chinese': 'There is no Chinese in this document. Only Chinese is checked; text in other languages was not.',
  'little-chinese':
    'There is hardly any Chinese in this document ({count} {count|character|characters}). Only Chinese is checked; text in other languages was not.',
  'element-not-read': '{count} × {element} not read.',
  'part-not-read': '{part}, inserted in the text, was not read; look at it in Word.',
  'picture-not-read': '{count} {count|picture|pictures} (about p. {pages}); text in pictures was not checked.',
  'chart-not-read': '{count} {count|chart|charts}: titles were read, data was not checked.',
  'object-not-read': '{count} embedded {count|object|objects} (such as spreadsheets); the content was not checked.',
  'outside-both-laws':
    'This seems to be neither government procurement nor a tender required by law (such as an enterprise buying for itself): it is judged under Article 3, and laws that bind only the other two are not cited. If that is wrong, use --regime.',
  'outside-both-laws-as-set':
    'As set by --regime or the config, this is neither government procurement nor a tender required by law: it is judged under Article 3, and laws that bind only the other two are not cited.',
  'military-by-analogy-as-set':
    'As set by --regime or the config, this is military procurement, which has rules of its own (Government Procurement Law, article 86): government procurement law is cited only by analogy; compare the military rules.',
  'military-by-analogy':
    'This seems to be military procurement, which has rules of its own (Government Procurement Law, article 86): government procurement law is cited only by analogy; compare the military rules. If that is wrong, use --regime.',
  'tender-not-mandatory':
    'The document does not say that this tender is required by law: it is judged under the Tendering Law and Article 3, and rules for mandatory tenders are not cited. If it is one, add --mandatory.',
  'second-reader': 'The main reader failed on this file; a second reader was used: no pages, no automatic numbers.',
  'file-forbidden': 'No permission to open the file. Check its permissions, or copy it somewhere else.',
  'file-not-regular': 'Not a regular file (perhaps a pipe or a device). Save it as a file first.',
  'check-failed':
    'The program failed on this file ({reason}); the others were checked. Please report this sentence to the maintainers.',
  // A second reader.
  'verify-share': '{share}% of the text that a second reader sees was read.',
  'verify-missing': 'Not read:',
  'verify-lacking': 'No line is missing; characters that differ: {characters}',
  'verify-complete': 'Nothing is missing.',
  'verify-blind':
    'The second reader sees no text in this file, so nothing can be compared; tenderlint read shows what was read.',
  'verify-format': 'Only .docx and .pdf have a second reader to compare with.',
  // Recognising text in pictures.
  'ocr-read':
    'Pages {pages} are pictures; {engine} recognised their text, which may hold wrong characters. Compare it with the original.',
  'ocr-failed': '{engine} failed on pages {pages}; they were not checked. Check them by eye.',
  'ocr-missing-fast':
    'The command tesseract with its simplified Chinese was not found. On Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim',
  'ocr-missing-accurate':
    'The package that recognises text was not found. Beside tenderlint: npm install @gutenye/ocr-node',
  'ocr-missing-auto':
    'Nothing that recognises text was found. Install one: apt-get install tesseract-ocr tesseract-ocr-chi-sim (fast), or npm install @gutenye/ocr-node (accurate, beside tenderlint)',
  'help-ocr':
    'recognise text on PDF pages that have none: {choices} (with an engine that you installed; fast is tesseract, accurate is @gutenye/ocr-node)',
  // Limits, and the processes that read.
  'limit-seconds':
    'Reading and judging took more than {limit} {limit|second|seconds} of CPU time (--timeout); stopped, not checked. If the file is really large, allow more with --timeout; if not, check where it comes from.',
  'limit-waited':
    'Not done after {waited} seconds; stopped, not checked. The machine may be too busy, or the disk or network share may not respond; try again later. To wait longer, allow more with --timeout.',
  'limit-memory':
    'Reading and judging took more than {limit} MB of memory (--max-memory); stopped, not checked. If the file is really large, allow more with --max-memory; if not, check where it comes from.',
  'limit-pages':
    'The file has {pages} pages (limit {limit}), too many for a tender, and was not checked. Split it and try again.',
  'worker-died':
    'The process that checked this file ended unexpectedly ({reason}); it was not checked, other files are not affected. Try again; if it happens again, tell the maintainers.',
  'needs-watch': 'This file cannot be checked in this process.',
  'usage-positive': '{option} takes a whole number above 0, not “{value}”.',
  'usage-least': '{option} cannot be less than {least}, not “{value}”.',
  'help-jobs': 'how many files to check at a time (default: one per core)',
  'help-password': 'password of an encrypted PDF',
  'help-timeout': 'CPU seconds allowed for one file, 15 by default; by the clock up to ten times as many',
  'help-max-memory': 'MB of memory allowed for a process that checks a file, 512 by default',
  'struck-remark': 'is struck through, but still stands in the document: delete it, or take the line off if it holds',
  'hidden-remark': 'contains words that are hidden on screen and on paper: delete or show them',
  'ocr-remark': 'recognised in a picture ({percent}% certain): compare with the original',
}
