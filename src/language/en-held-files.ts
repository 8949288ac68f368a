/** The sentences in English about files that another program holds or the system refuses. */
import type { zh } from './zh-held-files.ts'

export const en: Record<keyof typeof zh, string> = {
  'file-in-use': 'Another program holds the file; it is probably open in Word or WPS. Close it there and try again.',
  'file-refused':
    'The system does not let the file be opened: it may be open in Word or WPS, or you may lack permission. Close it there; if that does not help, copy it somewhere else.',
  'output-in-use':
    'Cannot write {path} ({reason}): it may be open in Excel, Word or a browser. Close it there, or choose another name.',
  'link-dead': 'The link points to a file that is gone; nothing was checked. Remove the link, or put the file back.',
  'folder-unreadable':
    'This folder cannot be opened ({reason}); what is in it was not checked. Check its permissions, or list it in .tenderlintignore.',
  'file-gone':
    'The file was there when the run began but is gone now: it may have been moved, renamed or deleted. Look for it, then check again.',
  // What the system answers.
  'system-EACCES': 'no permission',
  'system-EPERM': 'not permitted',
  'system-EROFS': 'the disk is read-only',
  'system-ENOENT': 'no such file or folder',
  'system-EEXIST': 'a file has that name already',
  'system-ENOTDIR': 'a part of the path is not a folder',
  'system-EISDIR': 'it is a folder',
  'system-ENOSPC': 'the disk is full',
  'system-EDQUOT': 'over the quota of the disk',
  'system-ENAMETOOLONG': 'the name is too long',
  'system-ELOOP': 'links form a circle',
  'system-EBUSY': 'in use',
  'system-EIO': 'the disk failed',
  'system-EMFILE': 'too many open files',
}
