/** Where a sentence stands in a tender. */
import type { Place } from '../../src/checks/place.ts'

/** Titles of the chapters of a tender, in Markdown, by the place that a sentence below them has. */
export const CHAPTERS: Partial<Record<Place, string>> = {
  notice: '# 第一章 招标公告',
  instruction: '# 第二章 投标人须知',
  qualification: '# 第二章 投标人须知\n\n## 二、投标人资格要求',
  evaluation: '# 第四章 评标办法',
  mark: '# 第三章 采购需求',
  requirement: '# 第三章 采购需求',
  contract: '# 第五章 合同条款',
  form: '# 第六章 投标文件格式',
}
