/** The sentences in English about files that another program holds. */
import type { zh } from './zh-held-files.ts'

export const en: Record<keyof typeof zh, string> = {
  'file-in-use': 'Another program holds the file; it is probably open in Word or WPS. Close it there and try again.',
  'file-refused':
    'The system does not let the file be opened: it may be open in Word or WPS, or you may lack permission. Close it there; if that does not help, copy it somewhere else.',
  'output-in-use':
    'Cannot write {path} ({reason}): it may be open in Excel, Word or a browser. Close it there, or choose another name.',
  'link-dead': 'The link leads nowhere; nothing was checked. Remove it, or put the file back.',
  'folder-unreadable':
    'This folder cannot be opened ({reason}); what is in it was not checked. See who may read it, or name it in .tenderlintignore.',
  'file-gone':
    'The file was there when the run began and is not any more: it may have been moved, renamed or deleted. Look for it, then check again.',
}
