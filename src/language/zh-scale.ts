/** The sentences in Chinese about many documents: cache, shards, interrupted runs, progress, tenders. */
export const zh = {
  'help-cache': '记住检查结果，文件、规则、选项都没变的下次不再重读（默认放在用户自己的缓存文件夹）',
  'help-cache-location': '检查结果记在哪个文件夹，同时启用 --cache',
  'help-shard': '只检查第 I 份（共 N 份，按内容分），各机各跑一份，再用 tenderlint merge 合并；写成 1/4 这样',
  'help-merge': '把各份报告（JSON 或 JSONL）合成一次检查的报告，任何格式都行；规则和选项要与检查时相同',
  'help-merge-reports': '要合并的 JSON 或 JSONL 报告',
  'shard-form': '--shard 要写成 1/4 这样（共 4 份中的第 1 份，前一个数不大于后一个），不能写“{value}”。',
  'shard-not-with': '{option} 要看到全部文件，不能与 --shard 一起用。',
  'merge-nothing': '没有与 {path} 相符的报告，没有合并。请检查文件夹和文件名，以及各份检查是不是都写了报告。',
  'merge-unreadable': '打不开报告 {path}（{reason}）。请检查路径。没有合并。',
  'merge-no-report': '{path} 不是 tenderlint 的 JSON 或 JSONL 报告，没有合并：',
  'merge-baseline': '{path} 是基线，不是报告，没有合并。请给 --format json 或 --format jsonl 写的报告。',
  'report-other': '这是{kind}。请给 --format json 或 --format jsonl 写的报告',
  'report-kind-sarif': ' SARIF 报告',
  'report-kind-gitlab': ' GitLab 代码质量报告',
  'report-kind-diff': ' tenderlint diff 写的对比',
  'report-kind-html': ' HTML 网页',
  'report-kind-xml': ' XML 文件',
  'report-kind-zip': '压缩包、Word 文件或 Excel 工作簿',
  'report-kind-pdf': ' PDF 文件',
  'report-kind-json': '别的 JSON 文件',
  'report-not-json': '从这里起不是 JSON。要用 --format json 或 --format jsonl 写的报告',
  'report-odd-line': '这里不是一份文件的检查结果。一个文件里只放一个 JSON 报告，或每行一份结果的 JSONL',
  'report-blank': '文件是空的，写报告的那次检查可能没有做完',
  'resume-odd-line': '这一行不是 --format jsonl 写的一份文件的检查结果',
  'merge-cut': '报告 {path} 不完整，没有合并。请用 --resume 把那次检查做完，或者重做这一份。',
  'merge-interrupted': '报告 {path} 是中断的检查留下的，缺少文件，没有合并。请把那次检查做完。',
  'merge-no-shard': '{path} 里没有说明是第几份（可能没有写完），不能与其他各份合并。请重做这一份。',
  'merge-other-run': '{path} 和 {other} 不是同一次检查的各份：份数或文件清单不同。没有合并。请对同样的文件重做各份。',
  'merge-doubled': '第 {index}/{total} 份给了两次：{other} 和 {path}。没有合并。请只给一个。',
  'merge-missing': '缺少第 {shards} 份，没有合并。请补上缺的报告。',
  'merge-lost': '{path} 不在任何一份里（检查期间可能被改过）。没有合并。请对同样的文件重做各份。',
  'merge-twice': '{path} 在两个报告里都有：{other} 和 {report}。没有合并。请只给一个。',
  'merge-languages':
    '报告 {path} 和 {other} 不是同一种语言的。没有合并。请把 {other} 那次检查加上 --lang {language} 重做。',
  'merge-language':
    '报告 {path} 的语言是 {language}，与要写的不同。没有合并。请去掉 --lang，或者用要写的语言重做那次检查。',
  'merge-other-version': '报告 {path} 是 {made} 版做的，现在是 {now} 版。没有合并。请用同一版重做。',
  'merge-other-rules':
    '报告 {path} 用的规则（{made} 条）与现在的（{now} 条）不同。没有合并。检查时用过的 --rules、--only、--skip、--policy、--config 等选项，合并时要照样给。',
  'merge-changed-rules':
    '报告 {path} 的规则同样是 {now} 条，但轻重或内容与现在不同。没有合并。检查时用过的 --policy、--config、--rules 等选项，合并时要照样给。',
  'merge-other-options':
    '报告 {path} 检查时的选项或程序与现在不同。没有合并。检查时用过的 --regime、--kind、--revisions 等选项，合并时要照样给。',
  'help-resume':
    '接着做中断的检查：给出它写的 JSONL；没变的文件不再重读。与 --output jsonl=文件 写同一个文件时，同一条命令可以反复运行直到做完',
  'gate-interrupted': '检查被中断（退出码 2）：只做完了 {done}/{found} 份文件。',
  'interrupted-again': '做完的已写入 {path}。接着做：再运行同样的命令。',
  'interrupted-go-on': '做完的已写入 {path}。接着做：用同样的命令再加 --resume {path}。',
  'interrupted-next-time':
    '报告里只有做完的文件。下次加 --output jsonl=文件，中断后就可以用 --resume 接着做；或者加 --cache。',
  'interrupted-cached': '做完的已经记住（--cache）。接着做：再运行同样的命令。',
  'interrupted-at-once': '报告里没有文件。要检查，请再运行同样的命令。',
  'interrupted-nothing': '检查被中断，什么也没有写。',
  resumed: '有 {count} 份文件的结果取自 {path}，没有重读。',
  'resume-needs-texts':
    '{path} 里做完的 {count} 份文件也重读了：这次要写的 HTML 报告（或批注副本）要用文件原文，{path} 里没有。文件多于 {most} 份时报告不放原文，做完的就不重读；去掉 HTML 也一样。',
  'resume-unreadable': '打不开要接着做的报告 {path}（{reason}）。请检查路径。没有开始检查。',
  'resume-no-report': '{path} 不是 tenderlint 的 JSONL 报告，不能接着做。没有开始检查：',
  'resume-other-options':
    '{path} 是用别的规则、选项、语言或版本做的，不能接着做。请照原来的选项运行，或去掉 --resume 从头做。',
  'stdout-failed': '报告没能写完（{reason}）。请看磁盘有没有空间，或用 --output 写到别处。',
  'cache-unwritable':
    '检查结果没能全部记下（{reason}），不影响本次检查。请看缓存文件夹 {path} 能不能写、磁盘有没有空间。',
  // A tender in several documents.
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
  // How far a run is, and how long its steps took.
  progress: '{done}/{total} 份  {pages} 页',
  'progress-seconds': '还要约 {seconds} 秒',
  'progress-minutes': '还要约 {minutes} 分钟',
  'timing-title': '用时（秒）',
  'timing-rules': '加载规则',
  'timing-documents': '检查文件',
  'timing-parse': '  读取（各文件合计，下同）',
  'timing-section': '  分章节',
  'timing-classify': '  认出各部分和采购类别',
  'timing-lint': '  按规则判断',
  'timing-slowest': '  最慢的文件',
  'timing-report': '写报告',
  'timing-whole': '全程',
}
