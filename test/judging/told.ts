/** What is told of one sentence, said in a chapter of a tender. */
import type { Place } from '../../src/checks/place.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

const CHAPTERS: Partial<Record<Place, string>> = {
  notice: '第一章 招标公告',
  instruction: '第二章 投标人须知',
  qualification: '第二章 投标人资格要求',
  evaluation: '第四章 评标办法',
  mark: '第三章 采购需求',
  requirement: '第三章 采购需求',
}
const judged = judgeOneByOne(BUILT_IN)

/** Rules that tell something in a sentence, said in that chapter of a tender. @param document what its first page says. */
export async function told(place: Place, sentence: string, document = '政府采购项目。'): Promise<string[]> {
  const { findings } = await judged(`# 公开招标文件\n\n${document}\n\n# ${CHAPTERS[place]}\n\n${sentence}\n`)
  return findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)
}
