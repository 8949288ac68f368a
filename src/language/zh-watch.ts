/** The sentences in Chinese about documents that are checked whenever they are saved. */
export const zh = {
  'help-watch':
    '一直看着文件，每次保存后重新检查改动的那一份；按 Ctrl-C 结束，退出码为 0（报告里说的是 check 的退出码）',
  'watch-stdin': 'watch 要看着文件，不能从标准输入（-）读。请写文件或文件夹的路径。',
  'watch-waiting': '等待保存：文件保存后会重新检查。按 Ctrl-C 结束。',
  'watch-none': '还没有可以检查的文件，有了就检查。按 Ctrl-C 结束。',
  'watch-removed': '{path} 已不在了；再出现时会检查。',
  'watch-held': '关闭后会自动检查。',
} as const
