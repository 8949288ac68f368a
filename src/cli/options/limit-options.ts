/** The limits of a run: of a config, under those that were typed. */
import { LEAST_MEMORY, type Limits, limitsOf } from '../../facts/limits.ts'
import { usageError } from '../words/refusal.ts'

/** Recognising takes seconds a page, and the accurate engine two gigabytes. */
const OCR_LIMITS = { seconds: 900, memoryMegabytes: 3000 }

export interface LimitOptions {
  timeout?: string
  maxMemory?: string
  ocr?: string
  /** From a config. */
  limits?: Partial<Limits>
}

/** @throws a usage error that names the option. */
export function limitsGiven({ timeout, maxMemory, ocr, limits: given }: LimitOptions): Limits {
  const limits = limitsOf({ ...(ocr === undefined ? {} : OCR_LIMITS), ...given })
  if (timeout !== undefined) limits.seconds = positive('--timeout', timeout)
  if (maxMemory !== undefined) limits.memoryMegabytes = positive('--max-memory', maxMemory)
  if (limits.memoryMegabytes < LEAST_MEMORY)
    throw usageError('usage-least', { option: '--max-memory', value: limits.memoryMegabytes, least: LEAST_MEMORY })
  return limits
}

/** A whole number from 1 to 999,999. @throws a usage error that names the option. */
export function positive(option: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw usageError('usage-positive', { option, value })
  return Number(value)
}
