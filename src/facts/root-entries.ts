/** Entries at the root of an archive that tell that it is a document: of Office, OpenDocument, and OFD (GB/T 33190-2016). */
export const ROOT_ENTRIES = { office: '[Content_Types].xml', opendocument: 'mimetype', ofd: 'OFD.xml' } as const
