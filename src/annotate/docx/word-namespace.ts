/** By which prefix a part names Word's elements. */

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

export interface WordNamespace {
  uri: string
  isStrict: boolean
  /** `w:` in nearly all files. */
  prefix: string
  /** To be written on an element that uses the prefix where its part declares none. */
  declaration: string
}

/** Reads the declarations on the root element. */
export function namespaceOf(xml: string): WordNamespace {
  const root = rootTagOf(xml)
  const declared = Array.from(root.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g))
  const uri = declared.find(([, , value]) => value === TRANSITIONAL || value === STRICT)?.[2] ?? TRANSITIONAL
  // Attributes have no default namespace: only a real prefix will do.
  const prefix = declared.find(([, name, value]) => name !== undefined && value === uri)?.[1]
  return {
    uri,
    isStrict: uri === STRICT,
    prefix: `${prefix ?? 'w'}:`,
    declaration: prefix === undefined ? ` xmlns:w="${uri}"` : '',
  }
}

/** The start tag of the root element. Values of attributes hold no `<`. */
export function rootTagOf(xml: string): string {
  return /<[A-Za-z_][^<>]*(?:"[^"]*"|'[^']*'|[^<>"'])*>/.exec(xml)?.[0] ?? ''
}
