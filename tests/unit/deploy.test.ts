import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { listSecurityHeaders } from '../../lib/server/security-headers'

const dockerfile = readFileSync('Dockerfile', 'utf8')
const nginx = readFileSync('docs/deploy/nginx.conf', 'utf8')
const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true })
const manifests = parseAllDocuments(readFileSync('docs/deploy/kubernetes.yaml', 'utf8')).map((one) =>
  one.toJS(),
)
const find = (kind: string) => manifests.find((one) => one.kind === kind)

describe('The container', () => {
  it('is built on an image that cannot change under its name', () => {
    expect(dockerfile).toMatch(/^ARG NODE=node:24-slim@sha256:[0-9a-f]{64}$/m)
    const from = [...dockerfile.matchAll(/^FROM (.*?) AS/gm)].map(([, name]) => name?.slice(2, -1))
    expect(from).toEqual(['PREVIOUS', 'NODE', 'NODE'])
  })

  it('runs as an ordinary user, says whether it is ready, and starts the server itself so that it hears signals', () => {
    const site = dockerfile.slice(dockerfile.indexOf('AS site'))
    expect(site).toMatch(/^USER node$/m)
    expect(site).toMatch(/^HEALTHCHECK .*\n.*\/readyz/m)
    expect(site).toMatch(/^CMD \["node", "site\/server\.mjs"\]$/m)
    expect(site).not.toMatch(/curl|wget|npm/)
  })

  it('is given nothing that was built or installed elsewhere, and no secret', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.site', 'node_modules', 'tls', '.env']))
  })
})

describe('compose.yaml', () => {
  it('lets no container write to itself or gain a right', () => {
    for (const service of Object.values<Record<string, unknown>>(compose.services))
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
  })

  it('names what there is: the configuration of nginx, and the replicas that it passes requests to', () => {
    const mounted = compose.services.web.volumes.map((volume: string) => volume.split(':')[0])
    expect(existsSync(mounted[0])).toBe(true)
    const replicas = [...nginx.matchAll(/^ {4}server (replica-\d):3000/gm)].map(([, name]) => name)
    expect(Object.keys(compose.services).filter((name) => name.startsWith('replica'))).toEqual(replicas)
  })
})

describe('nginx', () => {
  it('says what docs/operations.md tells people to change in it', () => {
    const guide = readFileSync('docs/operations.md', 'utf8')
    const rows = /\| It says \| Write \|\n.*\n((?:\|.*\n)+)/.exec(guide)?.[1]?.trim().split('\n') ?? []
    const written = rows.map((row) => /^\| `(.*?)` \|/.exec(row)?.[1] ?? row)
    expect(written.length).toBeGreaterThan(5)
    for (const words of written) expect(nginx).toContain(words)
  })

  it('sends the same security headers as the server', () => {
    for (const [name, value] of Object.entries(listSecurityHeaders({ 'x-forwarded-proto': 'https' }))) {
      const plain = /^[\w=-]+$/.test(value)
      expect(nginx).toContain(`add_header ${name} ${plain ? value : `"${value}"`} always;`)
      expect(nginx).toContain(`proxy_hide_header ${name};`)
    }
  })
})

describe('The manifests for Kubernetes', () => {
  const { spec } = find('Deployment')
  const [container] = spec.template.spec.containers

  it('are of the versions that Kubernetes takes', () => {
    expect(manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
      'apps/v1 Deployment',
      'policy/v1 PodDisruptionBudget',
      'v1 Service',
      'networking.k8s.io/v1 Ingress',
    ])
  })

  it('renew the site without ever having less of it', () => {
    expect(spec.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: 0, maxSurge: 1 },
    })
    expect(spec.replicas).toBeGreaterThan(find('PodDisruptionBudget').spec.minAvailable)
    expect(container.readinessProbe.httpGet.path).toBe('/readyz')
    expect(container.livenessProbe.httpGet.path).toBe('/healthz')
    // Ten seconds for what is in flight, after the wait.
    expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(
      container.lifecycle.preStop.sleep.seconds + 10,
    )
  })

  it('give it no rights', () => {
    expect(spec.template.spec.securityContext).toMatchObject({ runAsNonRoot: true })
    expect(spec.template.spec.automountServiceAccountToken).toBe(false)
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
  })

  it('belong together: each selects what another names', () => {
    const labels = spec.template.metadata.labels
    for (const selector of [
      spec.selector.matchLabels,
      find('Service').spec.selector,
      find('PodDisruptionBudget').spec.selector.matchLabels,
    ])
      expect(selector).toEqual(labels)
    const ports = container.ports.map(({ name }: { name: string }) => name)
    expect(ports).toContain(find('Service').spec.ports[0].targetPort)
    expect(find('Ingress').spec.rules[0].http.paths[0].backend.service.name).toBe(
      find('Service').metadata.name,
    )
  })
})
