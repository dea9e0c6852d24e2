import { parentPort, workerData } from 'node:worker_threads'
import { checkFile, hashFile, type KnownFiles } from './check-content'
import type { ContentFile } from './read-content-files'

// One thread of read-in-parallel.ts: it is given files, and says what it has learnt of them.
const known: KnownFiles = new Map()
for (const file of workerData as ContentFile[]) known.set(hashFile(file), checkFile(file))
parentPort?.postMessage(known)
