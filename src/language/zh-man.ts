/** The sentences in Chinese of the manual page, beside those of the help. */
export const zh = {
  'man-name': '名称',
  'man-synopsis': '用法',
  'man-description': '说明',
  'man-options': '检查的选项',
  'man-commands': '命令',
  'man-exit': '退出码',
  'man-files': '文件',
  'man-examples': '例子',
  'man-title': '检查招标文件里限制竞争的条款',
  'man-about':
    '不写命令就是 check。文件夹连同下级一起检查；能读 .docx、.pdf、.doc、.wps、.rtf、.html、.mht、.txt、.md 和 .zip。',
  'man-same': '还可以用 check 的这些选项：{names}。',
  'man-file-config': '配置文件，对所在文件夹及以下的文件有效，离文件最近的起作用；tenderlint init 写一份带说明的。',
  'man-file-ignore': '不检查哪些文件，写法与 .gitignore 相同。',
}
