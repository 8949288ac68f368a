/** The prefixes by which the handlers name elements, for the namespaces of Transitional and Strict OOXML. */

const OFFICE = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010/'

const PREFIXES: Record<string, string> = {
  [`${OFFICE}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OFFICE}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OFFICE}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OFFICE}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OFFICE}drawingml/2006/picture`]: 'pic',
  [`${STRICT}drawingml/picture`]: 'pic',
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}markup-compatibility/2006`]: 'mc',
  [`${OFFICE}drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}drawingml/diagram`]: 'dgm',
  [`${OFFICE}drawingml/2006/chart`]: 'c',
  [`${STRICT}drawingml/chart`]: 'c',
  // Workbooks have one namespace and are usually written without a prefix.
  [`${OFFICE}spreadsheetml/2006/main`]: '',
  [`${STRICT}spreadsheetml/main`]: '',
  [`${MICROSOFT}wordml`]: 'w14',
  [`${MICROSOFT}wordprocessingShape`]: 'wps',
  [`${MICROSOFT}wordprocessingGroup`]: 'wpg',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  [`${OFFICE}package/2006/relationships`]: '',
  [`${OFFICE}package/2006/content-types`]: '',
}

/** From a name in the file to the name the handlers know; `undefined` where the file uses the usual prefixes anyway. */
export type Rename = ((name: string) => string) | undefined

/** Reads the declarations on the root element. */
export function renameFor(attributes: Readonly<Record<string, string>>): Rename {
  const prefixes = unusualPrefixes(attributes)
  if (prefixes.size === 0) return undefined
  const known = new Map<string, string>()
  return name => {
    const usual = known.get(name) ?? rename(name, prefixes)
    known.set(name, usual)
    return usual
  }
}

/** What a file with these declarations on its root element may call elements that the handlers know by some names. */
export function namesInFile(names: readonly string[], attributes: Readonly<Record<string, string>>): string[] {
  const others = Array.from(unusualPrefixes(attributes), ([used, usual]) =>
    names.filter(name => prefixOf(name) === usual).map(name => named(used, name.slice(name.indexOf(':') + 1))),
  )
  return [...names, ...others.flat()]
}

/** Prefix in the file → prefix that the handlers know, where it is another one. */
function unusualPrefixes(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>()
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    const used = name.slice('xmlns:'.length)
    const usual = PREFIXES[uri]
    if (usual !== undefined && usual !== used) prefixes.set(used, usual)
  }
  return prefixes
}

function rename(name: string, prefixes: ReadonlyMap<string, string>): string {
  const usual = prefixes.get(prefixOf(name))
  return usual === undefined ? name : named(usual, name.slice(name.indexOf(':') + 1))
}

const prefixOf = (name: string) => name.slice(0, Math.max(name.indexOf(':'), 0))

const named = (prefix: string, local: string) => (prefix === '' ? local : `${prefix}:${local}`)
