/** What the reader of .docx makes of a body, as tests compare it. */
import { readDocx } from '../../../src/parse/docx/read-docx.ts'
import type { Paragraph, Root } from '../../../src/tree/nodes.ts'
import { project } from '../../../src/tree/project.ts'
import { buildDocx, type DocxParts } from '../../documents/build-docx.ts'

/** Reads a document with a body, and other parts where they are given. */
export const read = (body: string, parts: Partial<DocxParts> = {}) => readDocx(buildDocx({ body, ...parts }))

/** The lines of the projection. */
export const lines = (root: Root) => project(root).split('\n').slice(0, -1)

/** Each block with the part of the file that it stands in. */
export const parted = (root: Root) =>
  root.children.map(node => [
    (node as Paragraph).data.part ?? 'body',
    project({ type: 'root', children: [node] }).trim(),
  ])

/** A run where Word began a page when it last saved. */
export const RENDERED = '<w:r><w:lastRenderedPageBreak/></w:r>'
