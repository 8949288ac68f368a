/** What a document says of its purchase, for whoever asks what applies to it. */
import { resolve } from 'node:path'
import type { Profile } from '../../facts/profile.ts'
import { statsAt } from '../../read/stats-at.ts'

/** Reads the profile of the document at a path; `null` where there is none that can be read. */
export async function profileAt(path: string): Promise<Profile | null> {
  if (!statsAt(resolve(path))?.isFile()) return null
  const [{ unified }, { readFiles }, { parse }, { loadRules }, { section }, { classify }] = await Promise.all([
    import('unified'),
    import('../../read/read-files.ts'),
    import('../../parse/parse.ts'),
    import('../../rules/load-rules.ts'),
    import('../../transform/section.ts'),
    import('../../transform/classify.ts'),
  ])
  const { forgiveForeignRejections } = await import('./foreign-rejections.ts')
  forgiveForeignRejections()
  for await (const file of readFiles([path])) {
    const tree = file.data.document?.error ? null : await parse(file)
    if (!tree) return null
    const rules = await loadRules([], { judging: true })
    await unified().use(section, { rules }).use(classify, { rules }).run(tree, file)
    return file.data.profile ?? null
  }
  return null
}
