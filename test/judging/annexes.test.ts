/** Needs and scoring that stand where other documents have forms or the contract. */
import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/tree/nodes.ts'
import { buildDocx, p, tbl, tc, tr } from '../documents/build-docx.ts'
import { judge } from './judge.ts'

const rows = (...lines: string[][]) => tbl(lines.map(cells => tr(cells.map(text => tc(p(text))))))

/** Role of the sentence with these words. */
async function roleOf(words: string, body: string): Promise<Role | undefined> {
  const { units } = await judge(buildDocx({ body }))
  return units.find(unit => unit.text.includes(words))?.role
}

const FORMS = p('第六章 投标文件格式') + p('一、投标函') + p('致：（采购人名称）我方按时供货。')
const NEEDS =
  p('（一）烘箱内腔用不锈钢，温度在室温以上十度到三百度之间可调，超温时自动断电并报警，门上有观察窗。') +
  p('（二）搅拌桶容积不小于六十升，转速分三挡，桶盖打开时电机停转，桶底有放料阀，便于清洗和检修。') +
  p('（三）操作台台面耐酸碱，四脚可调，抽屉带锁，配插座两个。')
const SCORED =
  p(
    '1、供货方案完整的得10分，欠完整的得5分，没有方案的不得分。方案含包装、运输、装卸、安装四部分，每部分都要写明人员和时间。',
  ) +
  p('2、售后网点设在本市的得5分，设在外地的得2分。') +
  p('3、培训计划可行的得5分，不可行的不得分。')

describe('an annex behind the forms', () => {
  it('holds needs where its name says so', async () => {
    expect(await roleOf('搅拌桶', FORMS + p('附件1 技术参数') + NEEDS)).toBe('requirement')
    expect(await roleOf('搅拌桶', FORMS + p('附件一：采购需求') + NEEDS)).toBe('requirement')
  })

  it('holds the scoring where it gives points', async () => {
    expect(await roleOf('售后网点', FORMS + p('附件2：评分细则') + SCORED)).toBe('evaluation')
    expect(await roleOf('搅拌桶', FORMS + p('附件2：评分细则') + NEEDS)).toBe('form')
  })

  it('is a form where it is to be filled in or answered', async () => {
    expect(await roleOf('搅拌桶', FORMS + p('附件1 技术参数响应表') + NEEDS)).toBe('form')
    expect(await roleOf('搅拌桶', FORMS + p('附件1 技术参数') + NEEDS + p('投标人：________（盖章）'))).toBe('form')
    expect(await roleOf('售后网点', FORMS + p('附件2：评分自评表') + SCORED)).toBe('form')
  })

  it('of a contract holds needs too', async () => {
    const contract = p('第五章 合同条款') + p('甲方按约付款。') + p('附件1 技术要求')
    expect(await roleOf('搅拌桶', contract + NEEDS)).toBe('requirement')
  })
})

describe('a table in a contract or among the forms', () => {
  const contract = p('第五章 合同条款') + p('甲方按约付款。')

  it('is a list of goods where it says which they are', async () => {
    const titles = ['序号', '名称', '规格型号', '品牌', '数量']
    const goods = [
      ['1', '烘箱', '容积八十升，双层门', '某牌', '2'],
      ['2', '搅拌桶', '容积六十升，三挡', '某牌', '1'],
    ]
    expect(await roleOf('双层门', contract + rows(titles, ...goods))).toBe('requirement')
    expect(await roleOf('双层门', FORMS + p('二、分项报价表') + rows(titles, ...goods))).toBe('form')
    expect(await roleOf('双层门', FORMS + p('二、货物清单') + rows(titles, ...goods))).toBe('requirement')
    const asked = rows(['序号', '参数项', '最低要求'], ['1', '内腔', '不锈钢，双层门'], ['2', '台面', '耐酸碱'])
    expect(await roleOf('双层门', contract + asked)).toBe('requirement')
  })

  it('is none where others fill it in or answer it', async () => {
    const blank = rows(['名称', '规格型号', '数量'], ['烘箱，双层门', '', ''], ['', '', ''])
    expect(await roleOf('双层门', FORMS + blank)).toBe('form')
    const answers = rows(
      ['名称', '技术要求', '数量', '投标响应'],
      ['烘箱', '双层门', '1', ''],
      ['台面', '耐酸碱', '1', ''],
    )
    expect(await roleOf('双层门', FORMS + answers)).toBe('form')
  })
})

describe('a table whose titles are missing', () => {
  it('is scoring where a column holds points', async () => {
    const points = rows(
      ['供货方案', '20分', '逐项写明'],
      ['应急安排', '15分', '可行'],
      ['类似业绩', '10分', '近三年的项目'],
    )
    expect(await roleOf('近三年的项目', p('三、其他说明') + points)).toBe('evaluation')
    const numbers = rows(
      ['方案', '6', '理解透彻6分，一般1分'],
      ['设备', '8', '自有二十台8分'],
      ['案例', '9', '每例3分'],
    )
    expect(await roleOf('自有二十台', p('三、其他说明') + numbers)).toBe('evaluation')
    const times = rows(['甲', '6', '停机10分钟'], ['乙', '8', '停机20分钟'], ['丙', '9', '停机30分钟'])
    expect(await roleOf('停机20', p('三、其他说明') + times)).not.toBe('evaluation')
  })
})
