/** From the options of `check` as they were typed to settings that make sense. */
import { availableParallelism } from 'node:os'
import type { CheckReadOptions } from '../../batch/check-file.ts'
import type { FailOn } from '../../facts/finding.ts'
import type { Limits } from '../../facts/limits.ts'
import type { Kind, ProfileOverrides, Regime } from '../../facts/profile.ts'
import type { Language } from '../../language/say.ts'
import type { OcrMode, Revisions } from '../../parse/reader.ts'
import type { SearchOptions } from '../../read/find-documents.ts'
import { dayOf } from '../../report/day.ts'
import type { ExitPolicy } from '../../report/exit-code.ts'
import type { Policy } from '../../rules/types.ts'
import type { SuppressionSettings } from '../run/suppressions.ts'
import { valuesMeant } from '../words/meant.ts'
import { usageError } from '../words/refusal.ts'
import type { CheckOptions } from './check-options.ts'
import { DEFAULTS } from './defaults.ts'
import { limitsGiven, positive } from './limit-options.ts'
import { type ScaleSettings, scaleSettings } from './scale-settings.ts'
import { type Targets, targetsOf } from './targets.ts'

export interface CheckSettings extends Targets, ScaleSettings {
  paths: string[]
  /** What is left out of them; set for a run by `inputsOf`. */
  search: SearchOptions
  cwd: string
  folders: string[]
  only: string[]
  skip: string[]
  /** Rule id → what a config makes of it. */
  levels: Record<string, string>
  overrides: ProfileOverrides
  /** What fails the run. */
  exitPolicy: ExitPolicy
  /** What decides a severity. */
  policy: Policy
  /** A waiver file as it was typed. */
  waivers: string | null
  staleWaivers: keyof typeof STALE_WORDS
  /** How documents are read. */
  reading: CheckReadOptions
  limits: Limits
  /** Documents at a time. */
  jobs: number
  /** A baseline as it was typed. */
  baseline: string | null
  prune: boolean
  /** For whom SARIF goes beyond the standard. */
  sarifCompat: keyof typeof SARIF_COMPAT | undefined
  date: string
  language: Language
  color: boolean
  quiet: boolean
  verbose: boolean
  /** Folder for commented copies. */
  annotate: string | null
  /** Whether copies may replace files that are there. */
  force: boolean
}

/** The values of options; a Chinese word may be typed for the value it names, in the words of reports among others. */
export const REGIME_WORDS = {
  'procurement-law': '政府采购法',
  'tendering-law': '招标投标法',
  military: ['军队采购', '军队采购（参照政府采购法）'],
  other: ['其他', '两法之外'],
} as const satisfies Record<Regime, string | readonly string[]>
export const KIND_WORDS = { goods: '货物', services: '服务', works: '工程' } as const satisfies Record<Kind, string>
export const POLICY_WORDS = {
  'article-3': '实施意见',
  'national-law': '国家法律',
  strict: '从严',
} as const satisfies Record<Policy, string>
export const REVISION_WORDS = { final: '最终', original: '原始' } as const satisfies Record<Revisions, string>
export const OCR_WORDS = { auto: '自动', accurate: '准确', fast: '快速' } as const satisfies Record<OcrMode, string>
export const FAIL_ON_WORDS = { error: '错误', warning: '警告', never: '从不' } as const satisfies Record<FailOn, string>
export const STALE_WORDS = { off: '不管', warn: '提醒', error: '不通过' } as const satisfies Record<
  SuppressionSettings['staleWaivers'],
  string
>
export const SARIF_COMPAT = { github: 'GitHub' } as const
export const LANGUAGE_WORDS = { zh: '中文', en: '英文' } as const satisfies Record<Language, string>

/** @throws a usage error that names the option and what it may be. */
export function checkSettings(paths: string[], options: CheckOptions): CheckSettings {
  if (paths.length === 0 && options.filesFrom === undefined) throw usageError('usage-missing-paths')
  const { format, outputs } = targetsOf(options.format ?? [], options.output ?? [])
  const limits = limitsGiven(options)
  return {
    paths,
    search: {},
    cwd: process.cwd(),
    format,
    outputs,
    folders: options.rules ?? [],
    only: names(options.only),
    skip: names(options.skip),
    levels: options.levels ?? {},
    overrides: overridesOf(options),
    exitPolicy: {
      failOnPartial: options.failOnPartial ?? DEFAULTS.failOnPartial,
      failOn: oneOf('--fail-on', options.failOn ?? DEFAULTS.failOn, FAIL_ON_WORDS),
      maxWarnings: options.maxWarnings === undefined ? undefined : count('--max-warnings', options.maxWarnings),
    },
    policy: oneOf('--policy', options.policy ?? DEFAULTS.policy, POLICY_WORDS),
    waivers: options.waivers ?? null,
    staleWaivers: oneOf('--stale-waivers', options.staleWaivers ?? DEFAULTS.staleWaivers, STALE_WORDS),
    reading: {
      limits,
      revisions: oneOf('--revisions', options.revisions ?? DEFAULTS.revisions, REVISION_WORDS),
      ...(options.password === undefined ? {} : { password: options.password }),
      ...ocrOf(options.ocr),
      // A copy that cannot hold comments is an HTML report.
      views: [format, ...outputs.map(one => one.format)].includes('html') || options.annotate !== undefined,
      timed: options.verbose ?? false,
    },
    limits,
    jobs: options.jobs === undefined ? availableParallelism() : positive('--jobs', options.jobs),
    baseline: options.baseline || null,
    prune: options.prune ?? false,
    sarifCompat:
      options.sarifCompat === undefined ? undefined : oneOf('--sarif-compat', options.sarifCompat, SARIF_COMPAT),
    date: dateOf(options.date),
    language: languageOf(options.lang),
    color: options.color ?? true,
    quiet: options.quiet ?? false,
    verbose: options.verbose ?? false,
    annotate: options.annotate ?? null,
    force: options.force ?? false,
    ...scaleSettings(options),
  }
}

function overridesOf({ regime, kind, method, innovation, mandatory, imports }: CheckOptions): ProfileOverrides {
  return {
    ...(regime === undefined ? {} : { regime: oneOf('--regime', regime, REGIME_WORDS) }),
    ...(kind === undefined ? {} : { kind: oneOf('--kind', kind, KIND_WORDS) }),
    ...(method === undefined ? {} : { method }),
    ...(innovation === undefined ? {} : { innovation }),
    ...(mandatory === undefined ? {} : { mandatory }),
    ...(imports === undefined ? {} : { importsAllowed: imports }),
  }
}

/** The language to speak. @throws a usage error for a value that `LANGUAGE_WORDS` has not. */
export function languageOf(value: string | undefined): Language {
  return oneOf('--lang', value ?? DEFAULTS.language, LANGUAGE_WORDS)
}

/** A day as ISO; today by the clock of the user where none is given. */
export function dateOf(value: string | undefined): string {
  if (value === undefined) return dayOf(new Date())
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  // The clock turns February 30th into March 2nd.
  if (!day || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw usageError('usage-date', { option: '--date', value })
  }
  return value
}

/**
 * The name that a value stands for: the name itself, or its Chinese word.
 *
 * @param choices name → what it stands for, which may be that word.
 * @throws a usage error that lists the names and the one that was probably meant.
 */
export function oneOf<T extends string>(option: string, value: string, choices: Readonly<Record<T, unknown>>): T {
  for (const name in choices) {
    const words: unknown = choices[name]
    if (value === name || (Array.isArray(words) ? words.includes(value) : words === value)) return name
  }
  const names = Object.keys(choices)
  throw usageError('usage-value', { option, value, choices: names }, valuesMeant(value, names))
}

function count(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw usageError('usage-number', { option, value })
  return Number(value)
}

/** The mode of `--ocr`. @throws a usage error for a value that `OCR` has not. */
export function ocrOf(value: string | undefined): { ocr?: OcrMode } {
  if (value === undefined) return {}
  return { ocr: oneOf('--ocr', value, OCR_WORDS) }
}

/** `--only a --only b` and `--only a,b` mean the same. */
export function names(values: string[] | undefined): string[] {
  return (values ?? []).flatMap(value => value.split(',')).filter(Boolean)
}
