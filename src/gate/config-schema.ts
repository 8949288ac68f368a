/**
 * The form of `tenderlint.config.yaml`, and of `tenderlint` in a package.json. `config.schema.json` is made from it, for
 * editors (test/gate/config-schema.test.ts holds them together).
 */
import { z } from 'zod'
import { FAIL_ON, SEVERITIES } from '../facts/finding.ts'
import { LEAST_MEMORY, type Limits } from '../facts/limits.ts'
import { KINDS, REGIMES } from '../facts/profile.ts'
import { POLICIES } from '../rules/types.ts'
import { STALE_WAIVERS } from './stale-waivers.ts'

const oneOrMore = (of: z.ZodString) => z.union([of, z.array(of).min(1)])
const path = z.string().min(1)

/** As many as can be typed. */
const MOST_WARNINGS = 999_999_999

/** What may differ from path to path. */
const judging = {
  rules: z
    .record(z.string(), z.enum(['on', 'off', ...SEVERITIES]))
    .optional()
    .describe('Rule id: off switches it off, on brings it back, a severity replaces its own everywhere.'),
  policy: z.enum(POLICIES).optional().describe('What decides severities.'),
  profile: z
    .strictObject({
      regime: z.enum(REGIMES).optional(),
      kind: z.enum(KINDS).optional(),
      method: z.string().min(1).optional().describe('As the documents say it: 公开招标, 竞争性磋商 …'),
      innovation: z.boolean().optional(),
      mandatory: z.boolean().optional().describe('依法必须招标'),
      importsAllowed: z.boolean().optional(),
    })
    .optional()
    .describe('What kind of purchase the documents are; outranks what they say themselves.'),
}

/** Limits that a config, and so a run, can set. */
const limits = {
  seconds: z.number().positive().optional(),
  memoryMegabytes: z.number().min(LEAST_MEMORY).optional(),
} satisfies Partial<Record<keyof Limits, z.ZodType>>

/** A config file; its JSON Schema is `config.schema.json`. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: oneOrMore(path).optional().describe('Configs that this one builds on; paths from this file.'),
  ruleFolders: z.array(path).optional().describe('Folders of further rules; paths from this file.'),
  packages: z
    .array(path)
    .optional()
    .describe('Folders whose documents are one tender each, or patterns such as 2026/*; paths from this file.'),
  ...judging,
  overrides: z
    .array(
      z.strictObject({
        files: oneOrMore(path).describe(
          'Patterns from the folder of the config that was found; without a slash: at any depth. A folder means all in it.',
        ),
        ...judging,
      }),
    )
    .optional()
    .describe('What is different for some paths; the last that names a document decides.'),
  failOn: z.enum(FAIL_ON).optional().describe('Lowest severity that fails the run.'),
  maxWarnings: z.int().min(0).max(MOST_WARNINGS).optional().describe('More warnings than this fail the run.'),
  failOnPartial: z.boolean().optional().describe('A document that was not read whole fails the run.'),
  waivers: path.optional().describe('Waiver file; path from this file.'),
  staleWaivers: z.enum(STALE_WAIVERS).optional().describe('What to do about waivers that are not needed.'),
  baseline: path.optional().describe('Baseline; path from this file.'),
  revisions: z.enum(['final', 'original']).optional().describe('How tracked changes are read.'),
  limits: z.strictObject(limits).optional().describe('How much of everything one document may take.'),
  reports: z
    .record(z.string(), path)
    .optional()
    .describe('Format: file. Reports that every run writes; paths from this file.'),
})

/** Options of the command line that a config has under a name of other letters → its key. */
export const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  only: 'rules',
  skip: 'rules',
  timeout: 'limits.seconds',
  'max-memory': 'limits.memoryMegabytes',
  maxMemory: 'limits.memoryMegabytes',
  output: 'reports',
  format: 'reports',
  regime: 'profile.regime',
  kind: 'profile.kind',
  method: 'profile.method',
  innovation: 'profile.innovation',
  mandatory: 'profile.mandatory',
  imports: 'profile.importsAllowed',
}

export type ConfigFile = z.infer<typeof configSchema>

/** Keys that hold further ones, whose names are all known. */
type Named = 'profile' | 'limits'
/** Keys that hold what the user names, and those that say which files are read and for what. */
type Unnamed = 'rules' | 'reports' | '$schema' | 'extends' | 'ruleFolders' | 'packages' | 'overrides'

/**
 * The settings of one value, groups joined with a dot: whoever lists them by hand uses it for the compiler to miss a new one.
 */
export type SettingKey =
  | Exclude<keyof ConfigFile, Named | Unnamed>
  | { [group in Named]: `${group}.${string & keyof NonNullable<ConfigFile[group]>}` }[Named]

/** The JSON Schema (draft 2020-12) of a config. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' })
}
