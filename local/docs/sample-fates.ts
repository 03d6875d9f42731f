import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Detection } from '../../shared/core/detection.ts'
import type { Envelope } from '../../shared/core/envelope.ts'
import { isJsonObject } from '../../shared/core/json.ts'
import { raisedAlerts } from '../../test/raised-alerts.ts'
import { functionFor } from '../functions.ts'
import { readSample, silenceFile } from '../samples.ts'

/** What becomes of a sample: who tells it, or ends an alert with it, or why nobody does. */
export interface Fate {
  /** From the project's root: `events/ecs/task-state-change.json`. */
  readonly path: string
  readonly envelopes: readonly Envelope[]
  readonly function: string | undefined
  readonly tells: readonly string[]
  readonly ends: readonly string[]
  /** As `silent.json` beside the sample says. */
  readonly reason: string | undefined
}

const root = resolve(import.meta.dirname, '../..')

/** `events/` holds what functions are invoked with; `test/samples/` also what reaches people by other ways. */
const folders = ['events', 'test/samples'] as const

/** Of every sample, in the order of their paths. */
export function sampleFates(detections: readonly Detection[]): readonly Fate[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/*/*.json`, { cwd: root }))
    .filter((path) => basename(path) !== silenceFile)
    .sort()
    .map((path) => fateOf(path, detections))
}

function fateOf(path: string, detections: readonly Detection[]): Fate {
  const payload: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const raised = raisedAlerts([payload], detections).map(({ detection }) => detection)
  const told = raised.filter(({ onlyCloses }) => onlyCloses !== true)
  return {
    path,
    envelopes: readSample(join(root, path)),
    function: functionFor(payload),
    tells: [...new Set(told.map(({ id }) => id))],
    ends: [...new Set(raised.filter(({ onlyCloses }) => onlyCloses === true).map(({ id }) => id))],
    reason: reasonsIn(dirname(path))[basename(path)],
  }
}

/** Why samples of a folder are told by nobody, by their names. */
export function reasonsIn(folder: string): Readonly<Record<string, string>> {
  const file = join(root, folder, silenceFile)
  if (!existsSync(file)) return {}
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isJsonObject(read)) throw new Error(`${folder}/${silenceFile} must be an object of reasons by file names`)
  return Object.fromEntries(
    Object.entries(read).map(([name, reason]) => {
      if (typeof reason !== 'string') throw new Error(`${folder}/${silenceFile}: the reason of ${name} must be a text`)
      return [name, reason]
    }),
  )
}

/** The folders that hold samples. */
export function sampleFolders(): readonly string[] {
  return folders.flatMap((folder) => globSync(`${folder}/*/`, { cwd: root })).sort()
}
