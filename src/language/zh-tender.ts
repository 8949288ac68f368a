/** The sentences in Chinese about a tender in several documents. */
export const zh = {
  'help-package':
    '一起给出的是同一个招标项目，合起来检查：每个文件夹是一个项目，直接给出的几个文件合为一个，每个压缩包是一个',
  'tender-incomplete':
    '同一招标项目的 {paths} 没有读出来，检查本文件时不知道里面写了什么（如资格条件、预算）。请先解决，再重新检查。',
  'tender-method': '本文件写的采购方式是“{here}”，{path} 写的是“{there}”，以后者为准检查。请核对改成一致。',
  'tender-budget': '本文件写的预算或最高限价是“{here}”，{path} 写的是“{there}”，以后者为准检查。请核对。',
  'tender-number': '本文件写的项目编号是“{here}”，{path} 写的是“{there}”。请核对是不是同一个项目的文件。',
  'tender-several':
    '{folder} 里几个文件夹的文件写着不同的项目编号，像是几个招标项目，却合成一个检查了。一个文件夹是一个项目的，请写：tenderlint "{folder}/*" --package',
  'tender-part':
    '{name} 是一个招标项目，有 {all} 份文件，这次只检查其中 {count} 份，不知道别的文件里写了什么。要一起检查，请给出整个文件夹。',
  'tender-name': '招标项目：{name}',
  'column-package': '合并检查的招标项目',
  'tender-place': '{path} {place}',
}
