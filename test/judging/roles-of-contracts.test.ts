import { describe, expect, it } from 'vitest'
import { rolesOf } from './roles-of.ts'

const PARTIES = [
  '甲方（用人单位）：某县文化馆',
  '联系电话：',
  '乙方：',
  '根据《中华人民共和国民法典》，双方协商一致，签订本协议。',
]

describe('a contract that no heading announces', () => {
  it('begins with its parties amid another part', async () => {
    const roles = await rolesOf(
      [
        '# 评标办法',
        '得分相同的，报价低者在前。',
        ...PARTIES,
        '乙方应于每月报送台账。',
        '## 第一条 期限',
        '本协议期限为一年。',
      ].join('\n\n'),
    )
    expect(roles['得分相同的，报价低者在前。']).toBe('evaluation')
    expect(roles['乙方应于每月报送台账。']).toBe('contract')
    expect(roles['本协议期限为一年。']).toBe('contract')
  })

  it('ends at a chapter that says what it is', async () => {
    const roles = await rolesOf([...PARTIES, '乙方应按时到岗。', '# 投标人资格要求', '具有独立法人资格。'].join('\n\n'))
    expect(roles['乙方应按时到岗。']).toBe('contract')
    expect(roles['具有独立法人资格。']).toBe('qualification')
  })

  it('is none where only one party is named, or nothing follows', async () => {
    const roles = await rolesOf(
      ['# 评标办法', '甲方：某县文化馆', '同等条件下报价低者优先。', '乙方：', '得分高者排前。'].join('\n\n'),
    )
    expect(roles['得分高者排前。']).toBe('evaluation')
  })
})

describe('the instructions', () => {
  it('go by their name below the conditions', async () => {
    const roles = await rolesOf(
      ['# 投标人资格要求', '具有独立法人资格。', '## 三、投标须知通用条款', '投标人有疑问的应书面提出。'].join('\n\n'),
    )
    expect(roles['投标人有疑问的应书面提出。']).toBe('instruction')
  })
})
