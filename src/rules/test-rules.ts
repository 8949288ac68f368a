/** Runs the cases of rules: every hit must be found, no pass may be. A case is a small tender read as a real one is. */
import { VFile } from 'vfile'
import type { Place } from '../checks/place.ts'
import type { Finding } from '../facts/finding.ts'
import type { RuleCase, RuleSet } from './types.ts'
import { wordsOf } from './words-of.ts'

/** A case that came out otherwise than it is written. */
export type CaseFailure = { ruleId: string; case: RuleCase } & (
  | {
      /** `missed`: 漏报, a hit that was not found. `false-alarm`: 误报, a pass that was. */
      kind: 'missed' | 'false-alarm'
    }
  | {
      /** 说法不符: a hit that was found with another message. */
      kind: 'told-otherwise'
      /** That message, its blanks unfilled. */
      told: string
    }
)

/**
 * How the pipeline finds a document's findings by some rules; given by the caller, since rules know nothing of the steps
 * after them. Asked for once a rule: to compile it for each of its cases takes longer than the cases.
 */
export type Judge = (rules: RuleSet) => (file: VFile) => Promise<Finding[]>

/** Chapter, heading and columns of a tender in which a case stands. */
export const CASE_PLACES: Record<Place, [string, string, string]> = {
  cover: ['', '', ''],
  notice: ['第一章 招标公告', '四、其他事项', ''],
  instruction: ['第二章 投标人须知', '三、评审程序', ''],
  qualification: ['第二章 投标人须知', '二、投标人资格要求', ''],
  evaluation: ['第四章 评标办法', '二、评分标准', '| 评分因素 | 分值 | 评分标准 |'],
  requirement: ['第三章 采购需求', '二、技术要求', '| 序号 | 名称 | 技术参数 |'],
  mark: ['第三章 采购需求', '一、实质性要求', ''],
  contract: ['第五章 合同条款', '六、履约与验收', ''],
  form: ['第六章 投标文件格式', '附件三', ''],
  other: ['', '', ''],
}

/**
 * Runs the cases of all rules or of some.
 *
 * @param only ids of rules; all where it is missing.
 * @returns the cases that came out wrong.
 */
export async function testRules(rules: RuleSet, judge: Judge, only?: string[]): Promise<CaseFailure[]> {
  const failures: CaseFailure[] = []
  for (const rule of rules.rules) {
    if (only && !only.includes(rule.id)) continue
    const findIn = judge({ ...rules, rules: [rule] })
    const run = async (one: RuleCase, kind: 'missed' | 'false-alarm') => {
      const found = await findIn(tenderAround(one))
      // An info alarms nobody.
      const findings = kind === 'missed' ? found : found.filter(({ severity }) => severity !== 'info')
      if (findings.length > 0 !== (kind === 'missed')) failures.push({ ruleId: rule.id, kind, case: one })
      const told = findings
        .map(finding => wordsOf(rule, finding, 'zh').message)
        .find(message => !message.includes(one.says ?? ''))
      if (told !== undefined) failures.push({ ruleId: rule.id, kind: 'told-otherwise', case: one, told })
    }
    for (const one of rule.cases.hits) await run(one, 'missed')
    for (const one of rule.cases.passes) await run(one, 'false-alarm')
  }
  return failures
}

/** The small tender around a case. */
export function tenderAround({ in: place, text, document }: RuleCase): VFile {
  const [chapter, heading, columns] = CASE_PLACES[place]
  const row = text.startsWith('|')
  const body = row ? [columns || '| 项目 | 内容 | 要求 |', '| --- | --- | --- |', text] : [text]
  const around = chapter ? [`# ${chapter}`, '', `## ${heading}`, ''] : []
  const lines = ['# 公开招标文件', '', document ?? '政府采购项目，货物类。', '', ...around, ...body, '']
  return new VFile({ path: 'case.md', value: new TextEncoder().encode(lines.join('\n')) })
}
