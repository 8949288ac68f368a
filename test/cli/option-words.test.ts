/** What a report prints of a document can be typed for it: who copies a word from there is understood. */
import { expect, test } from 'vitest'
import { checkSettings } from '../../src/cli/options/check-settings.ts'
import { KINDS, REGIMES } from '../../src/facts/profile.ts'
import { say } from '../../src/language/say.ts'

test.each(REGIMES)('the regime %s', regime => {
  expect(checkSettings(['a.md'], { regime: say('zh', `regime-${regime}`) }).overrides).toEqual({ regime })
})

test.each(KINDS)('the kind %s', kind => {
  expect(checkSettings(['a.md'], { kind: say('zh', `kind-${kind}`) }).overrides).toEqual({ kind })
})
