/** Colours of the terminal report, by what they mean. Sixteen colours: they follow the theme of any terminal. */
import type { Severity } from '../../facts/finding.ts'

type Brush = (words: string) => string

export interface Paint {
  /** The severity in front of a finding. */
  badge: Record<Severity, Brush>
  /** The words that decide. */
  match: Record<Severity, Brush>
  path: Brush
  label: Brush
  faint: Brush
  alarm: Brush
}

const plain: Brush = words => words

const PLAIN: Paint = {
  badge: { error: plain, warning: plain, info: plain },
  match: { error: plain, warning: plain, info: plain },
  path: plain,
  label: plain,
  faint: plain,
  alarm: plain,
}

/** Loads the colours only where they are wanted; without them every brush gives its words back. */
export async function paintOf(color: boolean): Promise<Paint> {
  if (!color) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    badge: { error: chalk.bgRed.whiteBright.bold, warning: chalk.bgYellow.black, info: chalk.bgCyan.black },
    match: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan.bold },
    path: chalk.bold.underline,
    label: chalk.bold,
    faint: chalk.dim,
    alarm: chalk.red.bold,
  }
}
