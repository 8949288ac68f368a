import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema, configSchema } from '../../src/gate/config-schema.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PATH = resolve(ROOT, 'src/gate/config.schema.json')
// After a change of config-schema.ts: UPDATE_SCHEMA=1 npx vitest run test/gate/config-schema.test.ts
if (process.env.UPDATE_SCHEMA) writeFileSync(PATH, `${JSON.stringify(configJsonSchema(), null, 2)}\n`)

const validate = new Ajv2020().compile(JSON.parse(readFileSync(PATH, 'utf8')))

test('the checked-in schema is the one of the code', () => {
  expect(JSON.parse(readFileSync(PATH, 'utf8'))).toEqual(configJsonSchema())
})

test.each(['zh', 'en'])('the example of `init` in %s holds every key, each valid once it is uncommented', language => {
  const example = readFileSync(resolve(ROOT, `rules/example-config.${language}.txt`), 'utf8')
  expect(parse(example)).toBeNull()
  const inForce = example.replace(/^# (?=[a-zA-Z]+:| {2,}(?:- )?[a-zA-Z-]+:)/gm, '')
  const config = parse(inForce)
  expect(configSchema.safeParse(config).error).toBeUndefined()
  expect(validate(config), JSON.stringify(validate.errors)).toBe(true)
  const keys = Object.keys(configSchema.shape).filter(key => key !== '$schema')
  expect(Object.keys(config).sort()).toEqual(keys.sort())
})

test.each([[{ rule: {} }], [{ policy: 'loose' }], [{ overrides: [{ rules: {} }] }], [{ rules: { x: 'fatal' } }]])(
  'an editor is told that %j is wrong',
  config => {
    expect(validate(config)).toBe(false)
    expect(configSchema.safeParse(config).success).toBe(false)
  },
)
