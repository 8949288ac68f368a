/** The version of the program, for reports and `--version`. */
import manifest from '../../package.json' with { type: 'json' }

/** As package.json has it; bundled when the program is built. */
export const toolVersion: string = manifest.version
