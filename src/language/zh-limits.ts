/** The sentences in Chinese about limits and about the processes that read documents. */
export const zh = {
  'limit-seconds':
    '读取和检查用了处理器 {limit} 秒以上（--timeout），已停止，没有检查。文件确实很大时请用 --timeout 放宽，否则请检查文件来源。',
  'limit-waited':
    '等了 {waited} 秒还没有检查完，已停止，没有检查。机器可能太忙，或者文件所在的磁盘、网络共享没有响应，请稍后再试；要等得更久请用 --timeout 放宽。',
  'limit-memory':
    '读取和检查用的内存超过了 {limit} MB（--max-memory），已停止，没有检查。文件确实很大时请用 --max-memory 放宽，否则请检查文件来源。',
  'limit-pages': '文件有 {pages} 页（上限 {limit} 页），不像招标文件，已停止读取。',
  'worker-died':
    '检查这个文件的进程意外结束（{reason}），没有检查，其他文件不受影响。请再试一次；仍然如此请告诉维护者。',
  'not-here': '这个文件不能在本进程里检查。',
  'usage-positive': '{option} 要写一个大于 0 的整数，不能写“{value}”。',
  'usage-least': '{option} 不能小于 {least}，写的是“{value}”。',
  'help-jobs': '同时检查几个文件，默认等于处理器核数',
  'help-password': '加密 PDF 的打开密码',
  'help-timeout': '一个文件最多用几秒处理器时间，默认 15；按钟表最多等它的 10 倍',
  'help-max-memory': '检查一个文件的进程最多用多少 MB 内存，默认 512',
} as const
