/** The sentences in English about file formats other than .docx and .pdf, and about zip archives. */
import type { zh } from './zh-formats.ts'

export const en: Record<keyof typeof zh, string> = {
  'doc-damaged': 'The old Word document is damaged or incomplete. Repair it in Word, save it as .docx and try again.',
  'doc-cut-short':
    'The old Word document is incomplete: part of its text is missing, and only the rest was checked. Get the file again, or compare it in Word and save it as .docx.',
  'doc-too-old': 'This is a document of Word 95 or before. Open it in Word or WPS, save it as .docx and try again.',
  'format-picture':
    'This is a picture; no word in it was checked. Take a version with text (.docx or PDF); of a scan, make one PDF and add --ocr auto.',
  'format-packed':
    'This is an archive (.rar, .7z or the like); nothing in it was checked. Unpack it and check the folder; a .zip can be checked as it is.',
  'format-spreadsheet':
    'This is a spreadsheet (Excel), not a text. Save what is to be checked as .docx or PDF and try again.',
  'format-presentation':
    'This is a presentation (PowerPoint), not a text. Save what is to be checked as .docx or PDF and try again.',
  'format-opendocument':
    'This is an OpenDocument file (such as .odt). Save it as .docx with LibreOffice or WPS and try again.',
  'format-ofd':
    'This is an OFD document, which cannot be read. Export it as PDF with an OFD reader or WPS (its text must be selectable), or check the Word file it was made from.',
  'format-works':
    'This is a document of Microsoft Works (.wps), not of Kingsoft WPS. Save it as .docx with Word or LibreOffice.',
  'rtf-damaged':
    'The RTF file is damaged or incomplete; no text was found. Get it again, or open it in Word and save it as .docx.',
  'rtf-unbalanced':
    'The RTF file is incomplete or damaged; only what could be read was checked. Get it again, or compare it in Word and save it as .docx.',
  'page-damaged': 'The data of page {pages} is damaged; some text may be missing. Export the PDF again.',
  'streams-damaged':
    'The PDF is damaged in {count} {count|place|places}; some text may be missing or wrong. Export it again.',
  'html-empty': 'The web archive contains no page. Save it again with Word or a browser and try again.',
  'pictures-not-read': '{count} {count|picture|pictures}; text in pictures was not checked.',
  'zip-damaged': 'The archive is damaged or incomplete. Get the file again, or unpack it first.',
  'zip-no-documents':
    'The archive contains no file that can be checked (.docx, .pdf, .doc, .wps, .rtf, .html, .mht, .txt, .md).',
  'zip-no-member':
    'The archive contains no such file. Check the name, or name only the archive to check everything in it.',
  'zip-too-many': 'The archive holds too many files ({count}, limit {limit}). Unpack it and check the files you need.',
  'zip-too-large':
    'The archive unpacks to more than {limit} MB; the files after that were not checked. Unpack it and check the files you need.',
  'zip-too-deep': 'This is an archive in an archive in an archive; it was not opened. Unpack it first.',
  'zip-member-encrypted': 'The archive has a password; this file cannot be opened. Unpack it with the password first.',
  'zip-member-damaged':
    'This file of the archive is damaged, or packed by an unknown method. Get the archive again, or unpack it first.',
  'zip-member-too-large':
    'This file of the archive unpacks to too much (limit {limit} MB and {ratio} times); it was not checked. Unpack it first.',
  'styles-missing':
    'The file lacks its styles part, so headings may not be recognised; look at it in Word, save a copy and check that.',
  'numbering-missing':
    'The file lacks its numbering part, so the numbers of clauses were not read; look at it in Word, save a copy and check that.',
  'content-missing':
    '{count} {count|item|items} that the text refers to (notes, headers, inserted documents) {count|is|are} missing from the file and {count|was|were} not checked; look at the file in Word.',
}
