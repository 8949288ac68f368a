/** The sentences in Chinese about files that another program holds or the system refuses. */
export const zh = {
  'file-in-use': '文件正被另一个程序占用（多半正在 Word 或 WPS 里打开）。请先关闭它再检查。',
  'file-refused':
    '系统不让打开这个文件：可能正在 Word 或 WPS 里打开，也可能没有权限。请先关闭它；仍不行请复制到别处再试。',
  'output-in-use': '写不了 {path}（{reason}）：可能正在 Excel、Word 或浏览器里打开。请先关闭它，或换一个文件名。',
  'link-dead': '这个链接指向的文件已经不在，没有检查。请删去链接，或把文件放回去。',
  'folder-unreadable':
    '打不开这个文件夹（{reason}），里面的文件没有检查。请检查权限；不用检查的写进 .tenderlintignore。',
  'file-gone': '检查期间文件不见了：可能被移走、改名或删除。请看一下，再重新检查。',
  // What the system answers.
  'system-EACCES': '没有权限',
  'system-EPERM': '系统不允许',
  'system-EROFS': '磁盘是只读的',
  'system-ENOENT': '没有这个文件或文件夹',
  'system-EEXIST': '已有同名的文件',
  'system-ENOTDIR': '路径中间有一段不是文件夹',
  'system-EISDIR': '这是文件夹',
  'system-ENOSPC': '磁盘已满',
  'system-EDQUOT': '超出了磁盘配额',
  'system-ENAMETOOLONG': '名字太长',
  'system-ELOOP': '链接绕成了圈',
  'system-EBUSY': '被占用',
  'system-EIO': '磁盘读写出错',
  'system-EMFILE': '打开的文件太多',
}
