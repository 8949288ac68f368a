/** What holds where neither what was typed nor a config says anything: `check` goes by it, `config` shows it. */
export const DEFAULTS = {
  language: 'zh',
  policy: 'article-3',
  failOn: 'error',
  failOnPartial: false,
  staleWaivers: 'warn',
  revisions: 'final',
} as const
