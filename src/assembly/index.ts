export { cut, isLeft } from './cut'
export { patternsOf, takeIndex } from './follow'
export { clearMarks, markText, useMarks } from './marks'
