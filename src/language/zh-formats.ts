/** The sentences in Chinese about file formats other than .docx and .pdf, and about zip archives. */
export const zh = {
  'doc-damaged': '旧版 Word 文档已损坏或不完整。请用 Word 的“打开并修复”修复后另存为 .docx 再试。',
  'doc-cut-short':
    '旧版 Word 文档不完整，缺少一部分文字，只检查了读得出的部分。请重新取得文件，或用 Word 打开核对后另存为 .docx 再试。',
  'doc-too-old': '这是 Word 95 或更早版本的文档。请用 Word 或 WPS 打开后另存为 .docx 再试。',
  'format-picture':
    '这是图片，里面的文字没有检查。请用有文字的版本（.docx 或 PDF）；只有扫描件的，存成一个 PDF，再加 --ocr auto 识别。',
  'format-packed':
    '这是压缩包（.rar、.7z 等），里面的文件没有检查。请先解压，再检查解压出来的文件夹；.zip 可以直接检查。',
  'format-spreadsheet': '这是电子表格（Excel），不是文字文档。请把要检查的内容另存为 .docx 或 PDF 后再试。',
  'format-presentation': '这是演示文稿（PowerPoint），不是文字文档。请把要检查的内容另存为 .docx 或 PDF 后再试。',
  'format-opendocument': '这是 OpenDocument 文档（如 .odt）。请用 LibreOffice 或 WPS 另存为 .docx 后再试。',
  'format-ofd': '这是 OFD 版式文档，读不了。请用 OFD 阅读器或 WPS 导出为 PDF（文字要能选中），或检查它的 Word 原稿。',
  'format-works':
    '这是 Microsoft Works 的文档（.wps），不是金山 WPS 的。请用 Word 或 LibreOffice 打开后另存为 .docx 再试。',
  'rtf-damaged': 'RTF 文件已损坏或不完整，没有读出文字。请重新取得文件，或用 Word 打开后另存为 .docx 再试。',
  'rtf-unbalanced':
    'RTF 文件不完整或已损坏，只检查了读得出的部分。请重新取得文件，或用 Word 打开核对后另存为 .docx 再试。',
  'page-damaged': '第 {pages} 页的数据已损坏，文字可能没有读全。请重新导出 PDF 后再试。',
  'streams-damaged': 'PDF 有 {count} 处数据已损坏，文字可能没有读全或读错。请重新导出 PDF 后再试。',
  'html-empty': '网页归档文件里没有网页正文。请用 Word 或浏览器重新保存后再试。',
  'pictures-not-read': '有 {count} 张图片，图片里的文字没有检查。',
  'zip-damaged': '压缩包已损坏或不完整。请重新取得文件，或先解压再检查。',
  'zip-no-documents': '压缩包里没有可检查的文件（.docx、.pdf、.doc、.wps、.rtf、.html、.mht、.txt、.md）。',
  'zip-no-member': '压缩包里没有这个文件。请检查文件名，或只写压缩包的名字，检查里面的全部文件。',
  'zip-too-many': '压缩包里的文件太多（{count} 个，上限 {limit} 个）。请先解压，再检查需要的文件。',
  'zip-too-large': '压缩包展开后超过 {limit} MB，后面的文件没有检查。请先解压，再检查需要的文件。',
  'zip-too-deep': '这是压缩包里的压缩包里的压缩包，没有打开。请先解压再检查。',
  'zip-member-encrypted': '压缩包设有密码，这个文件打不开。请先用密码解压再检查。',
  'zip-member-damaged': '压缩包里的这个文件已损坏，或压缩方法不支持。请重新取得压缩包，或先解压再检查。',
  'zip-member-too-large':
    '压缩包里的这个文件展开后过大（上限 {limit} MB，压缩比上限 {ratio} 倍），没有检查。请先解压再检查。',
  'styles-missing': '文件里缺了样式部分，标题可能认不出来；请用 Word 打开核对，另存一份再检查。',
  'numbering-missing': '文件里缺了自动编号部分，条款号没有读到；请用 Word 打开核对，另存一份再检查。',
  'content-missing':
    '有 {count} 处内容（脚注、页眉页脚或插入的文档）正文引用了，文件里却没有，没有检查；请用 Word 打开核对。',
} as const
