/** What people type who know other programs, and what does the same here. */
import { closest } from '../../language/closest.ts'

/** Options. */
export const OPTIONS_MEANT: Readonly<Record<string, string[]>> = {
  '-?': ['--help'],
  '-c': ['--config'],
  '-f': ['--format'],
  '-r': ['--rules'],
  '-V': ['tenderlint --version'],
  '-v': ['-V', '--verbose'],
  '--concurrency': ['--jobs'],
  '--comments': ['--annotate'],
  '--csv': ['--output csv=findings.csv'],
  '--disable': ['--skip'],
  '--docx': ['--annotate'],
  '--excel': ['--output xlsx=findings.xlsx'],
  '--exit-zero': ['--fail-on never'],
  '--fix': ['--annotate'],
  '--html': ['--output html=report.html'],
  '--init': ['tenderlint init'],
  '--json': ['--format json'],
  '--junit': ['--format junit'],
  '--language': ['--lang'],
  '--level': ['--fail-on'],
  '--list-rules': ['tenderlint rules'],
  '--markdown': ['--format markdown'],
  '--parallel': ['--jobs'],
  '--report': ['--output html=report.html'],
  '--reporter': ['--format'],
  '--rule': ['--only', '--rules'],
  '--sarif': ['--format sarif'],
  '--severity': ['--fail-on'],
  '--silent': ['--quiet'],
  '--strict': ['--policy strict'],
  '--threads': ['--jobs'],
  '--version': ['tenderlint --version'],
  '--watch': ['tenderlint watch'],
  '--workers': ['--jobs'],
  '--xlsx': ['--output xlsx=findings.xlsx'],
}

/** Values of options, in small letters. */
const VALUES_MEANT: Readonly<Record<string, string>> = {
  actions: 'github',
  chinese: 'zh',
  cn: 'zh',
  codeclimate: 'gitlab',
  codequality: 'gitlab',
  english: 'en',
  excel: 'xlsx',
  md: 'markdown',
  no: 'never',
  none: 'never',
  off: 'never',
  stylish: 'pretty',
  text: 'pretty',
  txt: 'pretty',
  warn: 'warning',
  xls: 'xlsx',
  xunit: 'junit',
  'zh-cn': 'zh',
}

/** Which of the values of an option were probably meant by another one. */
export function valuesMeant(value: string, choices: readonly string[]): string[] {
  const known = VALUES_MEANT[value.toLowerCase()]
  return known !== undefined && choices.includes(known) ? [known] : closest(value, choices)
}
