/** What is told of one sentence, said in a chapter of a tender. */
import type { Place } from '../../src/checks/place.ts'
import { CHAPTERS } from './chapters.ts'
import { BUILT_IN, judgeOneByOne } from './judge.ts'

const judged = judgeOneByOne(BUILT_IN)

/** Rules that tell something in a sentence, said in that chapter of a tender. @param document what its first page says. */
export async function told(place: Place, sentence: string, document = '政府采购项目。'): Promise<string[]> {
  const { findings } = await judged(`# 公开招标文件\n\n${document}\n\n${CHAPTERS[place]}\n\n${sentence}\n`)
  return findings.filter(({ severity }) => severity !== 'info').map(({ ruleId }) => ruleId)
}
