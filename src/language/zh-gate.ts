/** The sentences in Chinese about what lets a run pass or fail: waivers, baseline, config. */
export const zh = {
  // What is wrong in a file that a person wrote.
  'issue-key-near': '没有这一项；是不是要写 {candidates}？',
  'issue-key': '没有这一项，请删去或改正拼写',
  'issue-value': '只能写：{choices}',
  'issue-missing': '缺少这一项',
  'issue-type': '要写成{expected}',
  'type-string': '文字',
  'type-number': '数字',
  'type-int': '整数',
  'type-boolean': ' true 或 false',
  'type-array': '列表：[甲, 乙]，或每行以“- ”开头',
  'type-object': '“名称: 值”的形式',
  'type-record': '“名称: 值”的形式',
  // Waivers.
  'waivers-unreadable': '打不开豁免文件 {path}（{reason}）。请检查路径。没有开始检查。',
  'waivers-broken': '豁免文件 {path} 有 {count} 处写错，没有开始检查：',
  'waiver-rule': '要写明豁免哪一条规则，如 market-share',
  'waiver-document': '要写明豁免哪份文件：路径或通配符',
  'waiver-which-document': 'document（路径或通配符）和 sha256 要写一个，只写一个',
  'waiver-sha256': 'sha256 是 64 位十六进制数，JSON 报告里有',
  'waiver-which-words': 'words（原文词句）和 fingerprint 要写一个，只写一个',
  'waiver-words-short': '词句太短，至少 4 个字，不然会豁免不该豁免的内容',
  'waiver-fingerprint': '指纹要照抄 JSON 报告里的 fingerprint',
  'waiver-reason': '缺少理由：为什么可以保留',
  'waiver-owner': '缺少负责人：由谁负责',
  'waiver-expires': '缺少到期日，或写得不对：要写成 2027-01-31 这样的日期',
  'waiver-expired':
    '豁免已于 {day} 到期，不再有效（{place}，规则 {rule}，负责人 {owner}）：“{match}”。请修改文件，或重新审批后改写到期日。',
  'waiver-one-demand':
    '{place} 的豁免只管一条要求（“{match}”），文件里还有 {count} 条也对得上（规则 {rule}），没有豁免。请为它们各写一条，或把词句写全。',
  'waiver-unused':
    '{place} 的豁免没有用上（规则 {rule}，负责人 {owner}）：文件里没有这条要求。已经改好的，请删去这条豁免；没有改的，请对照报告核对规则、文件和词句。',
  'waiver-unused-ended':
    '{place} 的豁免没有用上，也已于 {day} 到期（规则 {rule}，负责人 {owner}）：文件里没有这条要求，或已由另一条豁免放过。请删去这条豁免。',
  'waiver-unused-covered':
    '{place} 的豁免没有用上（规则 {rule}，负责人 {owner}）：这条要求已经由另一条豁免放过。请只留一条。',
  'waiver-unused-near':
    '{place} 的豁免没有用上（规则 {rule}，负责人 {owner}）：文件里没有这句话，报告里相近的是“{near}”。词句要照抄报告；已经改好的请删去这条豁免。',
  'waiver-no-document': '{place} 的豁免所指的文件不存在：{document}（从豁免文件所在的文件夹算起）。请删去或改正。',
  'override-no-document':
    '{place} 的 overrides 没有用上：没有符合 {files} 的文件（从配置文件所在的文件夹算起）。请删去或改正。',
  'waiver-folder': '{place} 的豁免所指的是文件夹：{document}，没有用上。请写里面的文件，可用通配符，如 *.docx 或 **。',
  'waiver-no-rule': '{place} 的豁免所指的规则不存在：{rule}。请对照 tenderlint rules 改正。',
  'waiver-rule-elsewhere':
    '{place} 的豁免所指的规则不在这次用到的规则里：{rule}。所指的文件没有都检查；别的文件的配置里也没有这条规则的，请改正。',
  'waiver-rule-elsewhere-near': '{place} 的豁免所指的规则不在这次用到的规则里：{rule}。是不是要写 {near}？',
  'waiver-no-rule-near': '{place} 的豁免所指的规则不存在：{rule}。是不是要写 {near}？',
  'baseline-count': '基线里已有的 {count} 条，不再列出（--verbose 可看）。',
  'label-known': '已知',
  'label-waived': '已豁免',
  'waived-line': '{reason}（{owner}，有效至 {expires}）',
  'help-waivers': '豁免文件（.yaml）：每条写明规则、文件、词句、理由、负责人和到期日',
  'help-stale-waivers': '用不上的豁免怎么办：{choices}（默认 warn，只提醒）',
  // Baseline.
  'baseline-unreadable': '打不开基线文件 {path}（{reason}）。请检查路径。没有开始检查。',
  'baseline-is-report':
    '{path} 是检查报告，不是基线。基线请用 tenderlint baseline 草稿 --output baseline.json 生成。没有开始检查。',
  'baseline-broken': '{path} 不是 tenderlint 的基线文件，或已被改坏。请用 tenderlint baseline 重新生成。没有开始检查：',
  'baseline-reason': '基线 {name} 里已有',
  'baseline-changed-rules':
    '基线 {path} 是用另一套规则做的：条数一样（{now} 条），内容改过（当时是 tenderlint {version}）。有的旧问题可能会被当成新的，请核对后用 tenderlint baseline 重新生成。',
  'baseline-other-rules':
    '基线 {path} 是用另一套规则做的（当时 {before} 条，tenderlint {version}；现在 {now} 条）：有的旧问题会被当成新的。请核对后用 tenderlint baseline 重新生成。',
  'baseline-fixed':
    '基线 {path} 里有 {count} 个问题没有再出现（改好了或换了说法）。加 --prune 把它们删去，免得以后再出现时被放过。',
  'baseline-pruned': '已从基线 {path} 删去 {count} 个没有再出现的问题。',
  'baseline-where':
    '还要说明基线写到哪里，例如：tenderlint baseline 2026年/ --output baseline.json（配置文件里写了 baseline 的，可以不写）',
  'baseline-where-beside':
    '还要说明基线写到哪里：--output {path}。文件旁边的配置文件虽然写了这份基线，往哪里写只由当前文件夹的配置决定。',
  'baseline-over': '{path} 已有，而且不是基线文件，没有覆盖。请换一个文件名。',
  'baseline-written':
    '已把 {documents} 份文件里的 {count} 个问题记入基线 {path}。以后用 --baseline {path} 检查，只有新问题才不通过。',
  'baseline-partial': '{count} 份文件没有读全，如 {path}：没读到的部分里的问题不在基线里，以后读到了会算新问题。',
  'prune-alone': '--prune 要和 --baseline 一起用。',
  'help-baseline': '基线文件：里面已有的问题不算，只看新问题',
  'help-prune': '从基线里删去没有再出现的问题',
  'help-baseline-command': '把现有的问题记成基线，以后只看新问题',
  'help-baseline-output': '基线写进哪个文件，如 baseline.json；配置文件里写了 baseline 的，可以不写',
  // Diff.
  'diff-no-document': '（没有）',
  'diff-added': '新增 {count} 个',
  'diff-none-added': '没有新增问题。',
  'diff-kept': '仍有 {count} 个',
  'diff-fixed': '没有再出现（改好了或换了说法）{count} 个',
  'diff-partial-before': '旧版没有读全：新增的问题，可能早就在没读到的部分里。',
  'diff-partial-after': '新版没有读全：没有再出现的问题，可能在没读到的部分里。',
  'diff-summary': '{documents} 份文件：新增 {added} 个，仍有 {kept} 个，没有再出现 {fixed} 个',
  'diff-gate': '不放行（退出码 1）：新增 {error} 个错误、{warning} 个警告（已豁免和已知的不算）。',
  'diff-other-rules': '两个版本是用不同的规则检查的，差别不全是改文件造成的。请用同一版本重新检查。',
  'diff-unreadable': '打不开报告 {path}（{reason}）。请检查路径。',
  'diff-baseline':
    '{path} 是基线，里面没有原文和位置，不能比较。请给出两个版本的文件，或两次检查的 JSON 报告（--format json）。',
  'diff-no-report': '{path} 不是 tenderlint 的 JSON 报告（请用 --format json 生成）：',
  'diff-cut': '报告 {path} 不完整（可能没有写完），没有比较。请重新生成。',
  'diff-interrupted': '报告 {path} 是中断的检查留下的，缺少文件，没有比较。请把那次检查做完。',
  'diff-shard': '报告 {path} 只是一次检查的第 {index}/{total} 份，没有比较。请先用 tenderlint merge 合并各份。',
  'help-diff': '比较一份文件的两个版本：哪些问题没有再出现、还有什么、新增了什么',
  'help-diff-old': '旧版本：文件、文件夹或 JSON 报告',
  'help-diff-new': '新版本：同上',
  'help-diff-fail-on': '新增哪一级以上的问题时退出码为 1：{choices}（默认 error）',
  'help-diff-quiet': '只列新增的',
  // Config.
  'config-broken': '配置文件 {path} 有 {count} 处写错，没有开始检查：',
  'config-misnamed':
    '{path} 的文件名不对，没有当作配置文件来读，里面的设置没有生效。请改名为 tenderlint.config.yaml，或加 --config {path}。',
  'config-unreadable': '打不开配置文件 {path}（{reason}）。请检查路径。没有开始检查。',
  'config-cycle': '{path} 又回到了自己，请去掉其中一个 extends',
  'config-base-folder': '{path} 是文件夹，请写出其中配置文件的名字，例如 {path}/tenderlint.config.yaml',
  'config-base-unreadable': '打不开 {path}（{reason}），请检查权限',
  'config-no-path': '找不到 {path}，请检查路径（从本文件所在文件夹算起）',
  'config-no-baseline':
    '找不到基线 {path}，请检查路径（从本文件所在文件夹算起）；还没有的，用 tenderlint baseline 文件夹 --output {output} 生成',
  'config-no-rule': 'rules.{rule}: 没有这条规则，请对照 tenderlint rules 改正',
  'config-no-rule-near': 'rules.{rule}: 没有这条规则；是不是要写 {near}？',
  'config-no-format': 'reports.{format}: 没有这种报告，只能写：{formats}',
  'config-no-format-near': 'reports.{format}: 没有这种报告；是不是要写 {near}？',
  'config-title': '{path}\n配置文件：{names}',
  'config-none': '没有',
  'config-default': '默认',
  'config-read': '读自“{words}”',
  'config-inferred': '推断自“{words}”等词句',
  'config-open': '（没有指定）',
  'config-of-run':
    '{path} 里的 {keys} 没有采用：属于整次运行的设置，只从运行 tenderlint 的文件夹（或上级）的配置里读。',
  'config-end': '命令行上写的选项优先于配置文件。',
  'init-config-done':
    '已写好 {path}，每一项都有说明，默认都不生效。看某个文件适用哪些设置：tenderlint config 招标文件.docx',
  'help-config': '看一个文件适用哪些设置、各从哪里来',
  'help-config-option': '用这个配置文件，不再查找',
  'help-list-format': 'text 或 json',
  // What to do next.
  'output-written': '报告已写入 {path}',
  'output-next':
    '另存带批注的副本：--annotate 批注；另存网页报告：--output html=报告.html；一条规则的依据和例子：tenderlint explain 规则名',
  // Which documents are meant.
  'all-ignored':
    '这里的 {count} 份文件都被 .gitignore 或 .tenderlintignore 排除了，没有检查。要检查请加 --no-ignore，或直接写文件名。',
  'all-own': '这里的 {count} 份文件都是 tenderlint 写的批注副本或报告，没有检查。要检查请直接写文件名。',
  'files-own': '有 {count} 份 tenderlint 写的批注副本或报告，没有当作招标文件再检查，如 {path}。要检查请直接写文件名。',
  'files-other':
    '文件夹里还有 {count} 份别的文件（表格、演示文稿、图片、压缩包、快捷方式、没有后缀的文件等）没有检查，如 {path}。招标内容在里面的，请另存为 .docx 或 PDF，压缩包先解压，快捷方式换成文件本身，没有后缀的补上后缀。',
  'files-other-inside':
    '压缩包里还有 {count} 份别的文件（表格、演示文稿、图片、压缩包等）没有检查，如 {path}。招标内容在里面的，请解压后另存为 .docx 或 PDF 再检查。',
  'files-ignored': '有 {count} 份文件按 .gitignore 或 .tenderlintignore 略去（--no-ignore 不略去）。',
  'files-unchanged': '有 {count} 份文件自 {ref} 以来没有改过，没有检查。',
  'list-empty': '列表 {path} 是空的，其中没有要检查的文件。本来应该有文件的话，请检查写这个列表的命令。',
  'list-is-document': '{path} 是一份文件，不是文件列表。要检查它，请直接写文件名，不用 --files-from。',
  'list-unreadable': '打不开文件列表 {path}（{reason}）。请检查路径。',
  'stdin-empty': '从标准输入什么也没有读到。请检查前面的命令有没有输出。',
  'stdin-twice': '标准输入不能既是文件又是文件列表：- 和 --files-from - 只用一个。',
  'stdin-name-alone': '--stdin-name 要和 - 一起用，例如：cat 招标文件.docx | tenderlint - --stdin-name 招标文件.docx',
  'stdin-too-large': '标准输入太大（上限 {limit} MB）。请存成文件后再试。',
  'git-missing': '--changed-since 要用 git，没有找到 git 程序。',
  'git-no-commit': '仓库里没有 {ref} 这个版本。请写一个存在的版本，如 origin/main（没有取下来的，先运行 git fetch）。',
  'git-no-history':
    '仓库里没有 {ref} 这个版本：只取了最近的历史（浅克隆）。请先运行 git fetch --unshallow，或在 CI 里取全部历史（GitHub 写 fetch-depth: 0，GitLab 写 GIT_DEPTH: 0）。',
  'git-failed': 'git 不能比较 {ref}（{reason}）。请在仓库里运行，并写一个存在的版本，如 origin/main。',
  'gate-partial': '没有检查完（退出码 2）：{count} 份文件没有读全，如 {path}（--fail-on-partial）。',
  'help-fail-on-partial': '没有读全的文件也算没有检查完，退出码为 2',
  'help-files-from': '从这个文件里读要检查的路径，每行一个；- 为标准输入',
  'help-stdin-name': '从标准输入读的文件（写作 -）在报告里叫什么',
  'help-changed-since': '只检查自 git 的这个版本以来改过的文件，如 origin/main',
  'help-no-ignore': '不理会 .gitignore 和 .tenderlintignore',
  'help-completion': '写出命令行补全脚本',
  'help-shell': '终端的种类：{choices}',
  'gate-failed': '没有检查完（退出码 2）：{count} 份文件未能检查，如 {path}。',
  'gate-errors': '不放行（退出码 1）：有 {error} 个错误（--fail-on {failOn}）。',
  'gate-both': '不放行（退出码 1）：有 {error} 个错误、{warning} 个警告（--fail-on warning）。',
  'gate-warnings': '不放行（退出码 1）：有 {warning} 个警告（--fail-on warning）。',
  'gate-max-warnings': '不放行（退出码 1）：有 {warning} 个警告，多于 --max-warnings {max}。',
  'gate-suppressions': '不放行（退出码 1）：有豁免没有用上（--stale-waivers error）。',
  'gate-no-rule': '没有做完（退出码 2）：有豁免所指的规则不存在。',
  'gate-prune': '没有做完（退出码 2）：基线没有写成，改好的问题还在里面。',
  'gate-reports': '没有做完（退出码 2）：有报告没有写出。',
  'gate-copies': '没有做完（退出码 2）：有文件没有写出批注副本。',
} as const
