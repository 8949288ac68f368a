/** What stays the same when a document changes elsewhere (fingerprint), and what is the same demand in two places. */
import { hashOfContent } from '../../../text/hash-of-content.ts'
import type { Role } from '../../../tree/nodes.ts'

/** Numbers of items and marks may change without a change of the demand. Baselines hold what comes of these, so they follow no other file. */
const CLAUSE =
  /\d{1,2}(?:\.\d{1,2}){2,4}\.?|\d{1,2}\.\d{1,2}(?=[\u4e00-\u9fff（“])(?![寸英米倍万亿元分度升吨毫厘千公平立个年月日天小秒折瓦伏])/
const ITEM = /[★▲#*]|\d{1,2}[、.](?!\d)|（?\d{1,2}）|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|[①-⑳]/
const ORDER = new RegExp(`^(?:${CLAUSE.source}|${ITEM.source})+`)
const MARKS = /[\s，。；：、！？“”（）|.]/g

/** A counter of equal things of one document. */
export interface Identity {
  /**
   * 16 hex digits of rule, role and sentence, with `/2` for the second equal one. No page, line, title or number is in it.
   *
   * @param sentences of a demand that stands in several, all of them in any order: one is taken, whichever comes first.
   */
  fingerprint(ruleId: string, role: Role, sentences: readonly string[]): string
  /** `d1`, `d2` …: findings with the same rule and wording share one. */
  demand(ruleId: string, match: string): string
}

/** The numbers that demands have been given, by rule and wording. */
export type Demands = Map<string, string>

/**
 * Makes the counters for one document. All texts are normalised ones.
 *
 * @param demands shared by the documents of one tender: what stands in two of them is one demand.
 */
export function identityOf(demands: Demands = new Map()): Identity {
  const occurrences = new Map<string, number>()
  return {
    fingerprint(ruleId, role, sentences) {
      const [sentence] = sentences.map(bare).sort()
      const hash = hashOfContent([ruleId, role, sentence].join('\n')).slice(0, 16)
      const seen = (occurrences.get(hash) ?? 0) + 1
      occurrences.set(hash, seen)
      return seen === 1 ? hash : `${hash}/${seen}`
    },
    demand(ruleId, match) {
      const key = `${ruleId}\n${bare(match)}`
      const known = demands.get(key) ?? `d${demands.size + 1}`
      demands.set(key, known)
      return known
    },
  }
}

const bare = (text: string) => text.replace(ORDER, '').replace(MARKS, '')
