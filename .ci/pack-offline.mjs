/**
 * Packs tenderlint with all it needs into one file that installs without a network:
 * `npm run pack:offline`, there `npm install --global --offline tenderlint-….tgz`.
 *
 * Options: `--destination DIR` (here), `--os win32|linux|darwin` and `--cpu x64|arm64` (those of this machine). For
 * another system its native part is fetched by npm while packing; for this one nothing is.
 */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..')
/** Compiled code: the same Node on the same kind of machine takes it, every other passes over it. */
const CODE = 'dist/code'
const here = { os: process.platform, cpu: process.arch }
const { values } = parseArgs({
  options: {
    destination: { type: 'string', default: process.env.INIT_CWD ?? '.' },
    os: { type: 'string', default: here.os },
    cpu: { type: 'string', default: here.cpu },
  },
})

/** npm as a program of Node: its command is a script of the shell on Windows. */
function npm(cwd, ...args) {
  const path = process.env.npm_execpath
  const [command, first] = path ? [process.execPath, [path]] : ['npm', []]
  return execFileSync(command, [...first, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Copies what is installed here, so that what was tested is what is packed. */
function copyInstalled(folder, lock) {
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    if (path === '' || dev || devOptional || !existsSync(join(ROOT, path))) continue
    const own = join(ROOT, path)
    // A package below this one has a line of its own in the lock.
    const filter = from => from === own || basename(from) !== 'node_modules'
    cpSync(own, join(folder, path), { recursive: true, dereference: true, filter })
  }
}

/** Removes what only a debugger reads: a third of all. */
function dropSourceMaps(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) rmSync(join(entry.parentPath, entry.name))
  }
}

const missing = ['dist/program/main.cjs', 'dist/rules.json', 'node_modules'].find(path => !existsSync(join(ROOT, path)))
if (missing) {
  console.error(`${missing} is missing. Run \`npm ci\` first.`)
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'tenderlint-pack-'))
try {
  npm(ROOT, 'pack', '--ignore-scripts', '--silent', '--pack-destination', work)
  const folder = join(work, 'package')
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', readdirSync(work).find(name => name.endsWith('.tgz'))], { cwd: work })
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  if (values.os === here.os && values.cpu === here.cpu) {
    copyInstalled(folder, lock)
    cpSync(join(ROOT, CODE), join(folder, CODE), { recursive: true })
  } else {
    cpSync(join(ROOT, 'package-lock.json'), join(folder, 'package-lock.json'))
    npm(folder, 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', `--os=${values.os}`, `--cpu=${values.cpu}`)
  }
  dropSourceMaps(join(folder, 'node_modules'))
  const { scripts, devDependencies, ...rest } = manifest
  const files = manifest.files.filter(one => one !== `!${CODE}`)
  const only = {
    files,
    os: [values.os],
    cpu: [values.cpu],
    bundleDependencies: Object.keys(manifest.dependencies),
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, ...only }, null, 2))
  const packed = npm(folder, 'pack', '--ignore-scripts', '--silent').trim()
  const name = `tenderlint-${manifest.version}-offline-${values.os}-${values.cpu}.tgz`
  const destination = resolve(values.destination)
  mkdirSync(destination, { recursive: true })
  // Between two disks a file cannot be renamed.
  cpSync(join(folder, packed), join(destination, `.${name}`))
  renameSync(join(destination, `.${name}`), join(destination, name))
  console.log(name)
} finally {
  rmSync(work, { recursive: true, force: true })
}
