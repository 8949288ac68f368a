/** What kind of purchase a document is: read by `classify`, overridden by the user. */

/** `military`: what the forces buy goes by rules of their own (政府采购法 第八十六条); procurement law is cited by analogy. */
export const REGIMES = ['procurement-law', 'tendering-law', 'military', 'other'] as const
export type Regime = (typeof REGIMES)[number]
/** 货物, 服务, 工程, as the law tells them apart (政府采购法 第二条). */
export const KINDS = ['goods', 'services', 'works'] as const
export type Kind = (typeof KINDS)[number]

/** A value of the profile and the sentence it was read from (`null` where the user set it or it is the default). */
export interface Read<T> {
  value: T
  from: string | null
  /** Of kind and method: no line names the value, it follows from the words of several. */
  inferred?: true
  /** Of the regime: neither the document nor the user names a law, so that of most documents is taken. */
  assumed?: true
  /** The other document of the tender that the sentence stands in. */
  in?: string
}

/** What decides which rules and exceptions hold for a document, each field with the sentence it was read from. */
export interface Profile {
  regime: Read<Regime>
  /** 依法必须招标: the tender must be held by law. */
  mandatory: Read<boolean>
  kind: Read<Kind | null>
  /** 公开招标, 竞争性磋商 …, as the document says. */
  method: Read<string | null>
  importsAllowed: Read<boolean>
  /** A purchase that says it buys innovative products. */
  innovation: Read<boolean>
}

/** What the user says of the document; it outranks what the text says. */
export type ProfileOverrides = { [field in keyof Profile]?: NonNullable<Profile[field]['value']> }

/** Who buys what, as printed on the cover or in the notice; `null` where it is not printed. */
export interface Project {
  name: string | null
  number: string | null
  buyer: string | null
  agency: string | null
  budget: string | null
}

declare module 'vfile' {
  interface DataMap {
    profile?: Profile
    project?: Project
  }
}
