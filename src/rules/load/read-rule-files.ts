/** The files of one kind of a rule folder, each as its schema has it, and what is wrong with them. */
import { relative } from 'node:path'
import type { z } from 'zod'
import { reasonOf } from '../../language/reason.ts'
import { type Language, say } from '../../language/say.ts'
import { problemSentencesIn } from '../../yaml/problem-sentences.ts'
import { type FileProblem, readYaml, type YamlFile } from '../../yaml/read-yaml.ts'
import type { PatternFile } from './check-patterns.ts'
import { findRuleFiles } from './find-rule-files.ts'
import { misplaced, SPECIAL } from './misplaced.ts'

type SchemaOf<T> = z.ZodType<T> | ((raw: unknown) => z.ZodType<T>)

/** Reads the files of a kind: of one of the special folders, or the rules beside those. */
export type ReadFiles = <T>(kind: (typeof SPECIAL)[number] | 'rules', schema: SchemaOf<T>) => Promise<PatternFile<T>[]>

/**
 * @param problems takes what is wrong with a file that is read.
 * @returns what reads those of a kind that are as they should be.
 */
export async function openRuleFiles(folder: string, problems: FileProblem[], language: Language): Promise<ReadFiles> {
  const sentences = problemSentencesIn(language)
  const { files } = await findRuleFiles(folder)
  const topOf = (file: string) => relative(folder, file).split(/[\\/]/)[0]!
  const isSpecial = (file: string) => SPECIAL.some(one => one === topOf(file))
  return async (kind, schema) => {
    const own = files.filter(file => (kind === 'rules' ? !isSpecial(file) : topOf(file) === kind))
    const read = await Promise.all(own.map(file => readYaml(file, schema, sentences).catch(unread(file, language))))
    return read.flatMap(one => {
      const { value, file, placeOf } = one
      if (value !== null) return [{ value, written: value, file, placeOf }]
      const wrong = misplaced(one, topOf(file), language)
      problems.push(...(wrong ? [wrong] : one.problems))
      return []
    })
  }
}

/** A file that nobody may read, or a link that leads nowhere, is one mistake among others. */
const unread =
  (file: string, language: Language) =>
  (error: unknown): YamlFile<never> => {
    const place = { line: 1, column: 1 }
    const said = say(language, 'rule-file-unread', { reason: reasonOf(error) })
    return { file, value: null, problems: [{ file, ...place, message: said }], placeOf: () => place }
  }
