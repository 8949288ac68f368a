/** Which keys a schema knows at a place: what an unknown one there was probably meant to be. */

/** What is asked of a schema of zod; others have none of it. */
interface Schema {
  def: {
    type: string
    element?: Schema
    innerType?: Schema
    options?: readonly Schema[]
    valueType?: Schema
    in?: Schema
    out?: Schema
    getter?: () => Schema
  }
  shape?: Record<string, Schema>
}

/** The keys of the objects that may stand below `path`; none where there are no named ones. */
export function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  return [...new Set(reached(schema as Schema, path).flatMap(({ shape }) => Object.keys(shape ?? {})))]
}

/** The schemas of what stands below `path`: several where there are alternatives. */
function reached(schema: Schema | undefined, path: readonly PropertyKey[]): Schema[] {
  if (!schema) return []
  const { def, shape } = schema
  if (def.type === 'lazy') return reached(def.getter?.(), path)
  if (def.type === 'union') return (def.options ?? []).flatMap(one => reached(one, path))
  // What a value is changed into, or from: one of both has a form.
  if (def.type === 'pipe') return [def.in, def.out].flatMap(one => reached(one, path))
  if (def.innerType) return reached(def.innerType, path)
  if (path.length === 0) return [schema]
  const [key, ...below] = path
  if (shape) return reached(shape[String(key)], below)
  return reached(def.element ?? def.valueType, below)
}
