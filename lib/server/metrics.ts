import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the server counts, for https://prometheus.io */
export interface Metrics {
  /** To be called when a request comes, and what it gives back when the answer has gone. */
  begin: () => (route: string, status: number) => void
  /** To be called for each page of search results: was it kept from the last time? */
  countSearch: (kept: boolean) => void
  /** Answers every request with the figures of this moment. It does not listen yet. */
  server: Server
}

/**
 * @param build the id of the build that is served
 */
export function createMetrics(build: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ build })
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'http_requests_total',
    help: 'Answers, by the kind of address and by status',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const searches = new Counter({
    name: 'search_pages_total',
    help: 'Pages of search results, by where they came from: kept in memory (hit), or made (miss)',
    labelNames: ['cache'],
    registers: [registry],
  })
  const inFlight = new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests that have come and are not answered yet',
    registers: [registry],
  })
  const begin = () => {
    inFlight.inc()
    const stop = seconds.startTimer()
    return (route: string, status: number) => {
      inFlight.dec()
      stop({ route })
      answers.inc({ route, status })
    }
  }
  const countSearch = (kept: boolean) => searches.inc({ cache: kept ? 'hit' : 'miss' })
  const server = createServer(async (_request, response) => {
    response.setHeader('Content-Type', registry.contentType)
    response.end(await registry.metrics())
  })
  return { begin, countSearch, server }
}
