/** The sentences in Chinese about reading documents: why one could not be read, what of one was not, and what else reads it. */
export const zh = {
  // Why a file could not be read.
  'file-missing': '找不到文件。请检查路径和文件名是否写对。',
  'pattern-nothing': '没有找到与这个通配符相符的文件。请检查文件夹和文件名是否写对。',
  'file-missing-near': '找不到文件。请检查路径和文件名是否写对。同一文件夹里有“{name}”，要的是不是它？',
  'folder-missing': '找不到文件：路径里的文件夹“{folder}”不存在。请检查路径是否写对，网络盘或 U 盘是否已连上。',
  'folder-missing-near': '找不到文件：路径里的文件夹“{folder}”不存在。旁边有“{name}”，要的是不是它？',
  'file-unreadable': '打不开文件（{reason}）。请检查权限，或先关闭正在使用它的程序。',
  'file-of-word': '这是 Word 打开文件时自己放在旁边的临时文件（~$…），里面没有文字。请检查草稿本身。',
  'file-empty': '文件是空的（0 字节）。请重新导出或重新复制后再试。',
  'file-too-large': '文件太大（{size} MB，上限 {limit} MB）。请拆分后再试。',
  'format-unknown': '不是 tenderlint 能读的文件。请另存为 .docx 或 .pdf 后再试。',
  'format-word-xml': '这是 Word 的 XML 文档。请用 Word 或 WPS 另存为 .docx 后再试。',
  'no-documents': '文件夹里没有可检查的文件（.docx、.pdf、.doc、.wps、.rtf、.html、.mht、.txt、.md、.zip）。',
  'no-text':
    '没有可以检查的文字：可能是扫描件。请用带文字层的版本；扫描的 PDF 也可以加 --ocr auto 识别（识别程序要先装一次，见 README“能读什么”）。',
  garbled:
    '读出来的是乱码：文字编码不是 UTF-8、UTF-16 或 GB18030（GBK），或者转换时出过错。请用原来的程序打开，看得清文字后另存为 .docx 再试。',
  'docx-not-a-zip':
    '后缀是 .docx，内容却不是 Word 文档（可能没有下载完，或改过后缀），Word 也打不开。请重新取得文件；原是纯文字的，把后缀改成 .txt 再试。',
  'docx-truncated': '.docx 文件不完整，可能没有下载或复制完。请重新取得文件。',
  'docx-damaged': '.docx 文件已损坏（{part}）。请用 Word 的“打开并修复”修复后另存再试。',
  'docx-encrypted': '文件设有打开密码。请在 Word 里去掉密码（文件 › 信息 › 保护文档）后再试。',
  'docx-no-document':
    '压缩包里没有 Word 正文，不是 Word 文档。如果它本来是改了名的压缩包，请把后缀改回 .zip；否则请在 Word 里另存为 .docx 后再试。',
  'docx-dtd': '文件里含有 DTD 声明，正常的 Word 文件不会有，已拒绝读取。请用 Word 另存后再试。',
  'docx-part-too-large': '文件展开后过大（{part}，上限 {limit} MB），没有检查。请删去里面的大图或拆分后再试。',
  'too-many-paragraphs': '文件的段落过多（上限 {limit} 段），不像招标文件，没有检查。请拆分后再试。',
  'docx-too-deep':
    '文件的嵌套层数过深（上限 {limit} 层），没有检查。请用 Word 或 WPS 打开，减少嵌套的表格、文本框，另存后再试。',
  'pdf-damaged': 'PDF 已损坏或不完整。请重新导出 PDF 后再试。',
  'pdf-encrypted': 'PDF 设有打开密码。请用 --password 给出密码，或去掉密码后再试。',
  'pdf-wrong-password': 'PDF 的打开密码不对。请核对 --password 后再试。',
  'attachment-not-read': 'PDF 里附有 {count} 个文件（{names}），没有检查，请单独打开检查。',
  // What was not read, though the rest was.
  'page-without-text': '第 {page} 页没有文字层（可能是扫描页），未检查。加 --ocr auto 可以识别。',
  'pages-without-text': '第 {pages} 页没有文字层（可能是扫描页），未检查。加 --ocr auto 可以识别。',
  'page-unrecognised': '第 {page} 页没有文字层，也没有识别出文字，未检查。',
  'pages-unrecognised': '第 {pages} 页没有文字层，也没有识别出文字，未检查。',
  'page-failed': '第 {page} 页读不出来，未检查。',
  'garbled-font': '第 {pages} 页的文字编码不能识别，读出的是乱码，未检查。',
  'struck-not-judged': '句子当中有 {count} 处带删除线的文字没有检查，第一处是“{words}”。',
  'hidden-not-judged': '句子当中有 {count} 处隐藏文字没有检查，第一处是“{words}”。请显示隐藏文字后查看。',
  'no-chinese': '这份文件里没有中文。只能检查中文，其他文字没有检查。',
  'little-chinese': '这份文件里几乎没有中文（只有 {count} 个汉字）。只能检查中文，其他文字没有检查。',
  'element-not-read': '有 {count} 处{element}没有读取。',
  'part-not-read': '插在正文里的 {part} 没有读取；请用 Word 打开核对。',
  'picture-not-read': '有 {count} 张图片（约第 {pages} 页），图片里的文字没有检查。',
  'chart-not-read': '有 {count} 个图表，只读了标题，数据没有检查。',
  'object-not-read': '有 {count} 个嵌入对象（如 Excel 表格），里面的内容没有检查。',
  'outside-both-laws':
    '本文件看来不属于政府采购，也不是依法必须招标的项目（如企业自行采购）：按实施意见第三条检查，只约束另两类项目的法律不作依据。判断有误请用 --regime。',
  'outside-both-laws-as-set':
    '按 --regime 或者配置的设定，本文件不属于政府采购，也不是依法必须招标的项目：按实施意见第三条检查，只约束另两类项目的法律不作依据。',
  'military-by-analogy-as-set':
    '按 --regime 或者配置的设定，本文件是军队采购：军事采购法规另行制定（政府采购法 第八十六条），下面引用的政府采购规定只供参照，请对照军队采购的规定核实。',
  'military-by-analogy':
    '本文件看来是军队采购：军事采购法规另行制定（政府采购法 第八十六条），下面引用的政府采购规定只供参照，请对照军队采购的规定核实。判断有误请用 --regime。',
  'tender-not-mandatory':
    '文件没有写明属于依法必须招标的项目：按招标投标法和实施意见第三条检查，只约束必须招标项目的规定不作依据。如属于请加 --mandatory。',
  'second-reader': '主读取程序没能读这个文件，改用备用程序读取：没有页码和自动编号。',
  // Paths.
  'file-forbidden': '没有权限打开这个文件。请检查文件权限，或换一个位置再试。',
  'file-not-regular': '不是普通文件（可能是管道或设备），没有读取。请先存成文件。',
  'check-failed': '检查这个文件时程序出错（{reason}），其他文件不受影响。请把这句话和文件格式告诉维护者。',
  // A second reader.
  'verify-share': '另一个读取程序读到的文字，本程序读到了 {share}%。',
  'verify-missing': '没有读到的：',
  'verify-lacking': '没有整行漏读；对不上的字符：{characters}',
  'verify-complete': '没有发现漏读。',
  'verify-blind': '第二个读取程序在这个文件里没有读到文字，无法核对；本程序读到的内容可用 tenderlint read 查看。',
  'verify-format': '只有 .docx 和 .pdf 能用第二个读取程序核对。',
  // Recognising text in pictures.
  'ocr-read': '第 {pages} 页是图片，文字由 {engine} 识别得来，可能有错字，请对照原件。',
  'ocr-failed': '第 {pages} 页用 {engine} 识别失败，未检查。请对照原件人工检查。',
  'ocr-missing-fast':
    '没有找到文字识别程序 tesseract 和它的简体中文数据。Debian、Ubuntu 上安装：apt-get install tesseract-ocr tesseract-ocr-chi-sim',
  'ocr-missing-accurate': '没有找到文字识别程序包。与 tenderlint 装在一起：npm install @gutenye/ocr-node',
  'ocr-missing-auto':
    '没有找到文字识别程序。安装其一：apt-get install tesseract-ocr tesseract-ocr-chi-sim（快），或 npm install @gutenye/ocr-node（准，与 tenderlint 装在一起）',
  'help-ocr':
    '识别 PDF 中没有文字层的页：{choices}（用您已安装的识别程序；fast 是 tesseract，accurate 是 @gutenye/ocr-node）',
  // Limits, and the processes that read.
  'limit-seconds':
    '读取和检查用了处理器 {limit} 秒以上（--timeout），已停止，没有检查。文件确实很大时请用 --timeout 放宽，否则请检查文件来源。',
  'limit-waited':
    '等了 {waited} 秒还没有检查完，已停止，没有检查。机器可能太忙，或者文件所在的磁盘、网络共享没有响应，请稍后再试；要等得更久请用 --timeout 放宽。',
  'limit-memory':
    '读取和检查用的内存超过了 {limit} MB（--max-memory），已停止，没有检查。文件确实很大时请用 --max-memory 放宽，否则请检查文件来源。',
  'limit-pages': '文件有 {pages} 页（上限 {limit} 页），不像招标文件，没有检查。请拆分后再试。',
  'worker-died':
    '检查这个文件的进程意外结束（{reason}），没有检查，其他文件不受影响。请再试一次；仍然如此请告诉维护者。',
  'needs-watch': '这个文件不能在本进程里检查。',
  'usage-positive': '{option} 要写一个大于 0 的整数，不能写“{value}”。',
  'usage-least': '{option} 不能小于 {least}，写的是“{value}”。',
  'help-jobs': '同时检查几个文件，默认等于处理器核数',
  'help-password': '加密 PDF 的打开密码',
  'help-timeout': '一个文件最多用几秒处理器时间，默认 15；按钟表最多等它的 10 倍',
  'help-max-memory': '检查一个文件的进程最多用多少 MB 内存，默认 512',
  'struck-remark': '这里的字带删除线，但还留在文件里：不要的请删除，要的请去掉删除线',
  'hidden-remark': '这里有文件里隐藏的字，平时看不见，也打印不出来：请删除，或者显示出来再核对',
  'ocr-remark': '文字是从图片识别出来的（可信度 {percent}%），请对照原件',
} as const
