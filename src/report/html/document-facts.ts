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

/**
 * Whose decisions a page shows: those of the same project under the same path. The digest alone would lose them with each edit of
 * the draft, which is when they are needed again; the path alone is also that of the draft of every other project. The name of a
 * project is not asked without its number: many projects are called 办公设备采购. A draft without a number is itself only
 * unchanged.
 */
export function identityOf(file: VFile): string {
  const { name, number } = file.data.project ?? {}
  return JSON.stringify([file.path, ...(number ? [number, name] : [documentOf(file).sha256])])
}
