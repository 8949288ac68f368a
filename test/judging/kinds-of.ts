import { judge } from './judge.ts'

const HEADINGS = {
  scoring: '# 评标办法\n\n## 评分标准',
  conditions: '# 招标公告\n\n## 投标人资格要求',
  needs: '# 采购需求\n\n## 服务要求',
}

export type PlaceOfKind = keyof typeof HEADINGS

/** The kinds of fault that are found in a sentence, each once. */
export async function kindsOf(place: PlaceOfKind, sentence: string): Promise<string[]> {
  const { findings } = await judge(`# 公开招标文件\n\n政府采购项目，服务类。\n\n${HEADINGS[place]}\n\n${sentence}\n`)
  return [...new Set(findings.map(({ category }) => category))].sort()
}
