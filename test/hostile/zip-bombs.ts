/** Archives that are small and would fill the memory of whoever unpacks them carelessly. */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { buildDocx, p, zip } from '../documents/build-docx.ts'

const MEGABYTE = 2 ** 20

/** What a megabyte of `filler` becomes when it is packed so that copies can stand one after another. */
export function packedCopies(filler: string, megabytes: number): Uint8Array {
  const block = Buffer.alloc(MEGABYTE, filler)
  const packed = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  // An empty stored block is the last one.
  return Buffer.concat([...Array.from({ length: megabytes }, () => packed), Buffer.from([1, 0, 0, 0xff, 0xff])])
}

interface RawMember {
  name: string
  packed: Uint8Array
  /** As the archive declares them. */
  size: number
  crc?: number
}

/** An archive of members that are packed already, with whatever sizes they claim. */
export function rawZip(members: RawMember[]): Uint8Array {
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, packed, size, crc = 0 } of members) {
    const named = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc, 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, named, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, named]))
    pieces.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, directory, end])
}

/** A `.docx` whose body unpacks to so many megabytes of white space and declares `size` bytes. */
export function bodyBomb(megabytes: number, size = megabytes * MEGABYTE): Uint8Array {
  const sound = buildDocx({ body: p('正文') })
  const members = membersOf(sound).filter(({ name }) => name !== 'word/document.xml')
  return rawZip([...members, { name: 'word/document.xml', packed: packedCopies(' ', megabytes), size }])
}

/** Members of a small archive made by `zip`, as they are. */
function membersOf(bytes: Uint8Array): RawMember[] {
  const view = Buffer.from(bytes)
  const members: RawMember[] = []
  for (let at = 0; view.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, size, nameLength] = [
      view.readUInt32LE(at + 18),
      view.readUInt32LE(at + 22),
      view.readUInt16LE(at + 26),
    ]
    const start = at + 30 + nameLength + view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 30, at + 30 + nameLength)
    const body = view.subarray(start, start + packed)
    const inflated = view.readUInt16LE(at + 8) === 0
    members.push({ name, packed: inflated ? deflateRawSync(body) : body, size, crc: view.readUInt32LE(at + 14) })
    at = start + packed
  }
  return members
}

/** A `.docx` whose real words stand beside one large part that is honest about its size: `megabytes` of comments. */
export function honestBomb(megabytes: number): Uint8Array {
  const filler = `<!--${' '.repeat(57)}-->`
  const head = deflateRawSync(Buffer.from('<w:document xmlns:w="x">'), { finishFlush: constants.Z_FULL_FLUSH })
  const body = packedCopies(filler, megabytes)
  const packed = Buffer.concat([head, body])
  const members = membersOf(buildDocx({ body: p('正文') })).filter(({ name }) => name !== 'word/document.xml')
  return rawZip([...members, { name: 'word/document.xml', packed, size: 24 + megabytes * MEGABYTE }])
}

/** An archive of archives of archives, each with ten copies of the one below. */
export function nestedZip(): Uint8Array {
  let inner = rawZip([{ name: 'a.txt', packed: packedCopies('招', 100), size: 100 * MEGABYTE, crc: 0 }])
  for (const level of ['c', 'b', 'a']) {
    const packed = deflateRawSync(inner)
    const crc = crc32(inner)
    inner = rawZip(
      Array.from({ length: 10 }, (_, i) => ({ name: `${level}${i}.zip`, packed, size: inner.length, crc })),
    )
  }
  return inner
}

/** Documents whose names lead out of the archive, onto a drive and to a place where programs start. */
export function wanderingNames(document: Uint8Array): Uint8Array {
  const names = ['../../../../tmp/out.docx', '/etc/passwd.docx', 'C:\\Windows\\x.docx', '..\\..\\up.docx', 'good.docx']
  return zip(Object.fromEntries(names.map(name => [name, document])))
}
