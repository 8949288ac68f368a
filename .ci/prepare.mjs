/**
 * Builds the program when `npm ci` or `npm install` asks for it. The first `npx tenderlint` in a folder asks too, since it
 * installs a link to that folder: it takes what is built, or a person would wait half a minute more for nothing.
 */
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const isBuilt = existsSync(join(ROOT, 'dist/program/start.cjs'))
if (process.env.npm_command !== 'exec' || !isBuilt) execSync('npm run build', { cwd: ROOT, stdio: 'inherit' })
