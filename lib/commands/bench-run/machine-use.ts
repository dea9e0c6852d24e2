import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a group of processes used: memory in bytes, at the moment when it was most, and processor time. */
export type MachineUse = {
  /** The memory of the one process that used most. */
  largest: number
  /** The memory of all processes together. What they share is counted for each of them. */
  together: number
  /** Seconds of processor time of all of them. Unlike the time on the clock, it hardly depends on what else runs. */
  processor: number
}

const everyMilliseconds = 100
const bytesInKilobyte = 1024
/** Linux tells programs the time in hundredths of a second, whatever it uses itself (man 7 time). */
const ticksInSecond = 100

/**
 * Watches what a group of processes uses, on Linux only: elsewhere there is nothing to read it from.
 * @param group the id of the process that leads the group, and was started by this one
 * @returns what stops watching and says what was used, to be called when the group has ended; undefined where
 *   it cannot be measured
 */
export function watchUse(group: number): () => MachineUse | undefined {
  if (!existsSync('/proc/self/status')) return () => undefined
  const peak = { largest: 0, together: 0 }
  const before = readTimeOfChildren()
  const look = () => {
    const processes = listGroup(group)
    const together = processes.reduce((sum, { now }) => sum + now, 0)
    peak.largest = Math.max(peak.largest, ...processes.map(({ most }) => most))
    peak.together = Math.max(peak.together, together)
  }
  look()
  const timer = setInterval(look, everyMilliseconds)
  return () => {
    clearInterval(timer)
    return { ...peak, processor: readTimeOfChildren() - before }
  }
}

/** Seconds of processor time of the processes that this one started and that have ended, with all of theirs. */
function readTimeOfChildren(): number {
  const [inPrograms, inSystem] = readStat('self').slice(13, 15)
  return (Number(inPrograms) + Number(inSystem)) / ticksInSecond
}

function listGroup(group: number): { now: number; most: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || readGroup(name) !== group) return []
    const status = readOrNothing(`/proc/${name}/status`)
    const read = (key: string) =>
      Number(new RegExp(`^${key}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * bytesInKilobyte
    return [{ now: read('VmRSS'), most: read('VmHWM') }]
  })
}

/** What Linux says of a process: the fields after its name, which stands in brackets and may hold anything. */
function readStat(id: string): string[] {
  const stat = readOrNothing(`/proc/${id}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

const readGroup = (id: string) => Number(readStat(id)[2])

/** A process may end between being listed and being read. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
