/**
 * What the build changes in pdf.js: what only drawing needs is left out, and what a reader needs is handed on.
 *
 * pdf.js is made to draw. Half of what its worker does with the operators of a page prepares them for a canvas in another
 * thread: memory that changes its owner, a promise for each change of font, colours and widths of lines that nobody
 * looks at. Each change names the words it replaces, so that another pdf.js is refused by the build.
 * Run from its sources, as tests do, tenderlint has pdf.js as it comes and reads the same, but for `ActualText`.
 */

interface Change {
  find: string
  put: string
  /** How often the words stand there, where that is not once. */
  times?: number
}

const DISPLAY = /pdfjs-dist\/legacy\/build\/pdf\.min\.mjs$/
const WORKER = /pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/

/** Without its native canvas, 27 MB that only drawing needs: it asks for it while it is loaded. */
const WITHOUT_CANVAS: Change[] = [
  { find: 'process.getBuiltinModule("module").createRequire(import.meta.url)', put: '(() => ({}))', times: 2 },
]

/**
 * The words that a PDF gives for what it draws, of which pdf.js hands on only a number: they stand where the number
 * stood. marked-content.ts reads them.
 */
const ACTUAL_TEXT: Change[] = [
  {
    find: '[args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null]',
    put: '[args[0].name, actualTextOf(args[1], resources)]',
  },
  {
    find: 'class PartialEvaluator {',
    put: `
      function actualTextOf(properties, resources) {
        try {
          const named = properties instanceof Name ? resources.get("Properties")?.get(properties.name) : properties;
          const text = named instanceof Dict ? named.get("ActualText") : null;
          return typeof text === "string" ? stringToPDFString(text) : null;
        } catch {
          return null;
        }
      }
      class PartialEvaluator {`,
  },
]

/** A font that this list of operators has set before is there: no promise has to be waited for. */
const FONTS_AT_ONCE: Change[] = [
  {
    find: `    const localShadingPatternCache = new Map();
    const xobjs =`,
    put: `    const localShadingPatternCache = new Map();
    const fontsSet = new Map();
    const xobjs =`,
  },
  {
    find: `            const fontSize = args[1];
            next(self.handleSetFont(resources, args, null, operatorList, task, stateManager.state, fallbackFontDict).then(function (loadedName) {`,
    put: `            const fontSize = args[1];
            const setBefore = fontsSet.get(args[0]?.name);
            if (setBefore) {
              stateManager.state.font = setBefore.font;
              operatorList.addOp(OPS.setFont, [setBefore.loadedName, fontSize]);
              continue;
            }
            next(self.handleSetFont(resources, args, null, operatorList, task, stateManager.state, fallbackFontDict).then(function (loadedName) {
              if (args[0] instanceof Name) fontsSet.set(args[0].name, { font: stateManager.state.font, loadedName });`,
  },
]

/** Nothing changes its owner: both halves run in one thread (loopback.ts), and asking for a buffer makes one. */
const NO_TRANSFERS: Change[] = [{ find: '}, 1, this._transfers);', put: '}, 1, []);' }]

/** States are copied field by field: with an object as prototype each `q` makes V8 take its fields for rare ones. */
const PLAIN_STATES: Change[] = [
  {
    find: `    const clone = Object.create(this);
    if (newPath) {`,
    put: `    const clone = Object.create(EvalState.prototype);
    clone.ctm = this.ctm;
    clone.font = this.font;
    clone.textRenderingMode = this.textRenderingMode;
    clone._fillColorSpace = this._fillColorSpace;
    clone._strokeColorSpace = this._strokeColorSpace;
    clone.patternFillColorSpace = this.patternFillColorSpace;
    clone.patternStrokeColorSpace = this.patternStrokeColorSpace;
    clone.currentPointX = this.currentPointX;
    clone.currentPointY = this.currentPointY;
    clone.pathMinMax = this.pathMinMax;
    clone.pathBuffer = this.pathBuffer;
    if (newPath) {`,
  },
]

/** The same numbers, rounded as before, in an array that V8 makes faster; of a path that only clips, its length. */
const PLAIN_NUMBERS: Change[] = [
  {
    find: 'operatorList.addOp(fn, [new Float32Array(args)]);',
    put: 'operatorList.addOp(fn, [args.map(Math.fround)]);',
  },
  {
    find: '[fn, [new Float32Array(pathBuffer)], pathMinMax.slice()]',
    put: '[fn, [fn === OPS.endPath ? { length: pathBuffer.length } : new Float32Array(pathBuffer)], pathMinMax.slice()]',
  },
]

/** How lines look is not asked, only where they are; of fills, whether they are white. */
const NO_LOOKS: Change[] = [
  ...['Gray', 'CMYKColor', 'RGBColor'].map(name => {
    const space = name.replace('Color', '').toLowerCase()
    const before = `          case OPS.setStroke${name}:
            stateManager.state.strokeColorSpace = ColorSpaceUtils.${space};
`
    return { find: before, put: `${before}            continue;\n` }
  }),
  {
    find: `          case OPS.setLineWidth:
            {
              const [thickness]`,
    put: `          case OPS.setLineCap:
          case OPS.setLineJoin:
          case OPS.setMiterLimit:
          case OPS.clip:
          case OPS.eoClip:
          case OPS.setLineWidth:
            continue;
            {
              const [thickness]`,
  },
]

const OF_WORKER = [...ACTUAL_TEXT, ...FONTS_AT_ONCE, ...NO_TRANSFERS, ...PLAIN_STATES, ...PLAIN_NUMBERS, ...NO_LOOKS]

/** A plugin of the bundler. Its `transform` throws where pdf.js is not the one that is known. */
export const engineChanges = {
  name: 'engine-changes',
  transform(code: string, id: string): string | null {
    if (DISPLAY.test(id)) return changed(code, WITHOUT_CANVAS)
    return WORKER.test(id) ? changed(code, OF_WORKER) : null
  },
}

function changed(code: string, changes: readonly Change[]): string {
  return changes.reduce((before, { find, put, times = 1 }) => {
    const parts = before.split(find)
    if (parts.length !== times + 1) throw new Error(`pdf.js is another than before, at: ${find}`)
    return parts.join(put)
  }, code)
}
