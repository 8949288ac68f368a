/**
 * Which part of an index is which (src/rules/index/pattern-index.ts says what they are). Their lengths stand before them, in this
 * order. TypeScript, which writes an index, and AssemblyScript, which follows it, both read this file.
 */

export const slots: i32 = 0
export const pieceStarts: i32 = 1
export const characters: i32 = 2
export const keyStarts: i32 = 3
export const keys: i32 = 4
export const setStarts: i32 = 5
export const sets: i32 = 6
export const owners: i32 = 7
export const places: i32 = 8
export const stepSets: i32 = 9
export const ends: i32 = 10
export const nextStarts: i32 = 11
export const next: i32 = 12
export const gaps: i32 = 13
export const always: i32 = 14
