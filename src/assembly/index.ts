/** What the module for WebAssembly gives: cutting patterns, following the index, marking texts. */
export { cut, isLeft } from './cut'
export { patternsOf, takeIndex } from './follow'
export { clearMarks, markText, useMarks } from './marks'
