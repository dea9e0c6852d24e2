import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether there is an nginx on this machine. Where there is none, what needs it is left out. */
export const hasNginx = () => spawnSync('nginx', ['-v']).status === 0

/**
 * Writes `docs/deploy/nginx.conf` for this machine: the very file, but for its ports, names and folders.
 * @param folder where nginx may write, with `certificate.pem` and `key.pem` in it when it ends TLS
 * @param published the folder of the files that it serves
 * @param options.replicas two addresses with ports
 * @throws when the file has no longer what is to be replaced
 */
export function writeNginxConfiguration(
  folder: string,
  published: string,
  options: { port: number; plainPort: number; replicas: [string, string]; tls: boolean },
): string {
  const changes: [string, string][] = [
    ['/tmp/', `${folder}/`],
    ['/etc/nginx/tls', folder],
    ['/srv/site/published', published],
    ['replica-1:3000', options.replicas[0]],
    ['replica-2:3000', options.replicas[1]],
    ['listen 8080', `listen ${options.plainPort}`],
    ['listen 8443', `listen ${options.port}`],
    ['/dev/stdout', join(folder, 'access.log')],
    ['error_log stderr', `error_log ${join(folder, 'error.log')}`],
  ]
  let text = readFileSync('docs/deploy/nginx.conf', 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/deploy/nginx.conf does not have ${from} any more`)
    text = text.replaceAll(from, to)
  }
  if (!options.tls) text = text.replace(/ ssl http2;/, `;\n${withoutEnd}`).replace(/^ *ssl_.*\n/gm, '')
  return writeConfiguration(folder, text)
}

/** A measurement asks without end on one connection, where nginx closes it after a thousand requests. */
const withoutEnd = '  keepalive_requests 1000000000;\n'

/** Writes the least that serves a folder of files, as anyone would by hand. */
export function writePlainConfiguration(folder: string, files: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${join(folder, name)};\n`)
    .join('')
  return writeConfiguration(
    folder,
    `worker_processes auto;
pid ${join(folder, 'nginx.pid')};
events {}
http {
  include /etc/nginx/mime.types;
${temporary}  access_log ${join(folder, 'access.log')};
${withoutEnd}  sendfile on;
  tcp_nopush on;
  gzip_static on;
  gzip_vary on;
  server {
    listen ${port};
    root ${files};
    location / {
      try_files $uri.html =404;
    }
  }
}
`,
  )
}

export const startNginx = (folder: string, configuration: string): ChildProcess =>
  spawn('nginx', ['-p', folder, '-c', configuration], { stdio: 'inherit' })

function writeConfiguration(folder: string, text: string): string {
  const path = join(folder, 'nginx.conf')
  // Started by root, it would give its workers to someone who may not read what root has built.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  writeFileSync(path, `${user}daemon off;\n${text}`)
  return path
}
