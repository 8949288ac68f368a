/** The sentences in Chinese about many documents: cache, shards, interrupted runs. */
export const zh = {
  'help-cache': '记住检查结果，文件、规则、选项都没变的下次不再重读（默认放在用户自己的缓存文件夹）',
  'help-cache-location': '检查结果记在哪个文件夹，同时启用 --cache',
  'cache-unwritable': '检查结果没能全部记下（{reason}），不影响本次检查。请看缓存文件夹能不能写、磁盘有没有空间。',
}
