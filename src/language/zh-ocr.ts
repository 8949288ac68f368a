/** The sentences in Chinese about recognising text in pictures. */
export const zh = {
  'ocr-read': '第 {pages} 页是图片，文字由 {engine} 识别得来，可能有错字，请对照原件。',
  'ocr-failed': '第 {pages} 页用 {engine} 识别失败，未检查。请对照原件人工检查。',
  'ocr-missing-fast':
    '没有找到文字识别程序 tesseract 和它的简体中文数据。Debian、Ubuntu 上安装：apt-get install tesseract-ocr tesseract-ocr-chi-sim',
  'ocr-missing-accurate': '没有找到文字识别程序包。与 tenderlint 装在一起：npm install @gutenye/ocr-node',
  'ocr-missing-auto':
    '没有找到文字识别程序。安装其一：apt-get install tesseract-ocr tesseract-ocr-chi-sim（快），或 npm install @gutenye/ocr-node（准，与 tenderlint 装在一起）',
  'help-ocr':
    '识别 PDF 中没有文字层的页：{choices}（用您已安装的识别程序；fast 是 tesseract，accurate 是 @gutenye/ocr-node）',
} as const
