/** What is known of a document beside its findings, in words. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import { type Language, say } from '../../language/say.ts'
import { purchaseWords } from '../words/purchase.ts'

/** `货物`, `公开招标`, `政府采购法`, project and pages: what is known of them. */
export function kindsOf(file: VFile, language: Language): string[] {
  const { pages } = documentOf(file)
  const { profile, project, tender } = file.data
  return [
    tender && say(language, 'tender-name', { name: tender.name }),
    project?.name,
    project?.number && say(language, 'project-number', { number: project.number }),
    ...purchaseWords(profile, language),
    pages === null ? null : say(language, 'page-count', { pages }),
  ].filter((words): words is string => Boolean(words))
}
