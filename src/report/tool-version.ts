/** The version of the program, for reports and `--version`. */
import manifest from '../../package.json' with { type: 'json' }

export const toolVersion: string = manifest.version
