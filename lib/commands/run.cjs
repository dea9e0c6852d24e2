// Starts every command: `node lib/commands/run.cjs <command>`. It is plain, old JavaScript, because it must
// still be readable by a Node that is too old to run anything else, in order to say so.
'use strict'

const childProcess = require('child_process')
const fs = require('fs')
const path = require('path')

const root = path.resolve(__dirname, '../..')

/** The oldest Node that the site works with: package.json, `engines`. */
const oldestNode = [20, 19]

/** Says what to do when this Node is too old; otherwise nothing. */
function explainOldNode(version) {
  const parts = version.split('.').map(Number)
  if (parts[0] > oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] >= oldestNode[1])) return undefined
  return (
    'Node ' +
    version +
    ' is too old: install Node ' +
    oldestNode.join('.') +
    ' or newer from https://nodejs.org'
  )
}

/**
 * Whether what npm has installed differs from the lockfile. npm leaves a list of what it installed when it
 * has finished; optional packages are for other machines, and a server may do without development ones.
 * @param lockfile package-lock.json, parsed
 * @param installed node_modules/.package-lock.json, parsed; undefined when there is none
 */
function isInstallNeeded(lockfile, installed) {
  if (!installed) return true
  return Object.keys(lockfile.packages).some((name) => {
    const wanted = lockfile.packages[name]
    const has = installed.packages[name]
    if (name === '' || wanted.link) return false
    if (has) return has.version !== wanted.version
    return !(wanted.optional || wanted.dev || wanted.devOptional)
  })
}

/** The commands there are: the scripts of package.json that this file starts. */
function listCommands() {
  const scripts = readJson('package.json').scripts
  return Object.keys(scripts).filter((name) => scripts[name] === `node lib/commands/run.cjs ${name}`)
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
  } catch (_error) {
    return undefined
  }
}

/** Installs exactly what the lockfile says. Returns what to tell the person when it fails. */
function install() {
  console.log('Installing the packages that the site is built from. The first time takes a minute or two.')
  // npm gives its own script to what it runs; without it npm is found on the path.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--progress']
  const options = { cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32' }
  const result =
    npm && /\.c?js$/.test(npm)
      ? childProcess.spawnSync(process.execPath, [npm].concat(args), options)
      : childProcess.spawnSync('npm', args, options)
  if (result.status === 0) return undefined
  return 'The packages could not be installed (npm says why above). Check the internet connection and the space on the disk, then run this again.'
}

/** What is left outside the bundles: it reads files of its own, is a program, or is here for development only. */
const notBundled = ['@axe-core/playwright', '@playwright/test', 'esbuild', 'html-validate', 'satteri']

/**
 * Bundles a command and the packages it uses into one file, which Node reads in half the time of three
 * hundred. The bundle is kept for as long as the code and the packages stay as they are.
 */
function bundle(command) {
  const folder = path.join(root, 'node_modules/.cache/local-offer')
  const file = path.join(folder, `${command}.mjs`)
  const firstLine = `// ${fingerprint()}\n`
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8').startsWith(firstLine)) return file
  const code = require('esbuild').buildSync({
    entryPoints: [path.join(__dirname, `${command}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    external: notBundled,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: `${firstLine}import { createRequire as asRequire } from 'node:module'\nconst require = asRequire(import.meta.url)`,
    },
    sourcemap: 'inline',
    sourcesContent: false,
    outfile: file,
    logLevel: 'error',
  }).outputFiles[0].contents
  fs.mkdirSync(folder, { recursive: true })
  // Two commands may start together: neither must read a file that is half written.
  fs.writeFileSync(`${file}.${process.pid}`, code)
  fs.renameSync(`${file}.${process.pid}`, file)
  return file
}

/** Another for every change of the code or of the packages. */
function fingerprint() {
  const hash = require('crypto').createHash('sha256')
  const files = fs.readdirSync(path.join(root, 'lib'), { recursive: true, withFileTypes: true })
  files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .concat(path.join(root, 'package-lock.json'))
    .sort()
    .forEach((file) => {
      hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file))
    })
  return hash.digest('hex')
}

/** What each command can be told that npm, without two dashes before it, would keep for itself. */
const options = {
  accessibility: ['write'],
  bench: ['write'],
  check: ['watch', 'strict', 'external', 'format'],
  new: ['kind', 'section', 'name'],
  remove: ['to'],
  report: ['searches'],
  review: ['due', 'owner'],
  runtime: ['static'],
  start: ['fresh'],
}

/** npm takes what begins like one of its own settings for that one, and has none that "to" could be. */
const takenFor = { to: 'token_description' }

/**
 * Says when npm kept an option that was meant for the command: it leaves what it keeps in the environment.
 * @param env of the process
 * @returns undefined when it kept none
 */
function explainKept(command, args, env) {
  if (env.npm_lifecycle_event !== command) return undefined
  const kept = (options[command] || []).filter(
    (name) => env[`npm_config_${name}`] || env[`npm_config_${takenFor[name]}`],
  )
  if (kept.length === 0) return undefined
  const start = command === 'start' ? 'npm start' : `npm run ${command}`
  const value = env[`npm_config_${takenFor[kept[0]]}`]
  const isWhole = kept.length === 1 && (value || args.length === 0)
  const rest = isWhole ? args.concat(`--${kept[0]}`, value || []).join(' ') : '...'
  return `npm kept "--${kept[0]}" for itself. Write two dashes by themselves before the rest: ${start} -- ${rest}`
}

/**
 * Says what to do when a package that is a program of its own cannot be started. One for Windows needs a part
 * that Microsoft installs with most other programs, and that Windows itself does not have.
 */
function explainNoBinary(error, platform, arch) {
  let isLackingPart = false
  for (let cause = error; cause; cause = cause.cause)
    isLackingPart = isLackingPart || (platform === 'win32' && cause.code === 'ERR_DLOPEN_FAILED')
  return isLackingPart
    ? `This computer lacks the Microsoft Visual C++ Redistributable. Install it from https://aka.ms/vs/17/release/vc_redist.${arch}.exe (your IT team may have to), and type the command again.`
    : 'A package for this kind of computer is missing. Type npm ci, and then the command again.'
}

function explainFailure(error) {
  if (error && error.name === 'PlainError') return error.message
  if (error && /native binding/.test(error.message))
    return explainNoBinary(error, process.platform, process.arch)
  if (error && error.code === 'ENOSPC') return 'The disk is full. Free some space, then run this again.'
  if (error && /^(EACCES|EPERM|EBUSY|EROFS)$/.test(error.code))
    return `This file is open in another program, or this account may not write it: ${error.path || error.code}. Close other programs, wait for OneDrive, and type the command again.`
  return (
    'This is a fault in the site itself, not in what you did. Please pass it on to whoever looks after the code:\n' +
    (error instanceof Error ? error.stack : error)
  )
}

function stop(message) {
  console.error(message)
  process.exit(1)
}

function main(command, args) {
  const tooOld = explainOldNode(process.versions.node)
  if (tooOld) return stop(tooOld)
  const commands = listCommands()
  if (commands.indexOf(command) === -1)
    return stop(`There is no command "${command || ''}". The commands are: ${commands.join(', ')}`)
  const kept = explainKept(command, args, process.env)
  if (kept) return stop(kept)
  process.chdir(root)
  // contentlayer believes this rather than the folder that it runs in.
  process.env.PWD = root
  if (isInstallNeeded(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))) {
    const failed = install()
    if (failed) return stop(failed)
  }
  process.setSourceMapsEnabled(true)
  Promise.resolve()
    .then(() => import(require('url').pathToFileURL(bundle(command)).href))
    .then((module) => module.run(args))
    .then(
      (code) => {
        process.exit(code)
      },
      (error) => {
        stop(explainFailure(error))
      },
    )
}

module.exports = {
  explainOldNode: explainOldNode,
  isInstallNeeded: isInstallNeeded,
  explainFailure: explainFailure,
  explainNoBinary: explainNoBinary,
  explainKept: explainKept,
  options: options,
}

if (require.main === module) main(process.argv[2], process.argv.slice(3))
