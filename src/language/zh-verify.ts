/** The sentences in Chinese about what a second reader finds that ours did not. */
export const zh = {
  'verify-share': '另一种读法读到的文字，本程序读到了 {share}%。',
  'verify-missing': '没有读到的：',
  'verify-lacking': '没有整行漏读；对不上的字符：{characters}',
  'verify-complete': '没有发现漏读。',
  'verify-blind': '第二个读取程序在这个文件里没有读到文字，无法核对；本程序读到的内容可用 tenderlint read 查看。',
  'verify-format': '只有 .docx 和 .pdf 能用第二个读取程序核对。',
} as const
