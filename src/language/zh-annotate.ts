/** The sentences in Chinese about commented copies. */
export const zh = {
  'help-annotate':
    '每份文件另存一份带批注的副本到这个文件夹（.docx 加批注，.pdf 加高亮，其他格式写成网页）；原文件不动',
  'help-force': '副本已经存在时覆盖',
  'annotate-title': '{severity} · {title}（{rule}）',
  'annotate-aside': '原文在{part}里：“{match}”。那里加不了批注，所以批注加在最近的正文上。',
  'annotate-written': '{path} → {copy}（{count} 条批注）',
  'annotate-written-elsewhere':
    '{path} → {copy}（{count} 条批注，其中 {elsewhere} 条的原文处加不了批注，加在最近的正文上）',
  'annotate-side': '{path} → {copy}（{reason}，{count} 条意见写在网页里）',
  'annotate-instead': '这份文件没有带批注的副本（{reason}），意见都在这一页上。',
  'annotate-format': '.{format} 格式加不了批注',
  'annotate-odd-archive': '压缩包结构特殊，改动有风险',
  'annotate-odd-encoding': '{part} 的编码特殊，改动有风险',
  'annotate-damaged': '文件结构有问题，改动有风险',
  'annotate-other-words': '再读一遍时文字对不上',
  'annotate-odd-pdf': 'PDF 结构有问题，改动有风险',
  'annotate-encrypted': 'PDF 设了保护，不许改动',
  'annotate-certified': 'PDF 有签名，签名不许加批注',
  'annotate-no-place': '正文里没有能加批注的地方',
  'annotate-late': '加批注超过了 {limit} 秒（--timeout）',
  'annotate-memory': '加批注需要的内存超过了 {limit} MB（--max-memory）',
  'annotate-exists': '{copy} 已经存在，没有覆盖。请换一个文件夹，或者加 --force。',
  'annotate-original': '{copy} 就是被检查的文件，原文件不会被覆盖。请给 --annotate 换一个文件夹。',
  'annotate-folder': '{path} 不能用来放副本（{reason}）。请换一个文件夹，或检查写入权限。',
  'annotate-changed': '文件在检查过程中变了，没有写副本。请再运行一次。',
} as const
