import { relative, resolve } from 'node:path'
import { familyOf } from '../../shared/core/alert.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { logLineDetailType } from '../../shared/core/envelope.ts'
import type { Sequence } from '../../shared/core/sequence.ts'
import { activeDetections } from '../../shared/lambda/active-detections.ts'
import { eventInWords, namedRules } from '../rule-set.ts'
import { readSample, samplePaths, samplesFolder } from '../samples.ts'
import { monitoringControls } from './benchmark.ts'
import { type Entry, entryOf } from './entries.ts'
import { escaped, table } from './markdown.ts'
import { stepsInWords, timeInWords } from './sequence-words.ts'

/** The text of docs/detections.md. What users add in detections/custom/ is theirs, and does not stand there. */
export async function catalogue(all: readonly Detection[], sequences: readonly Sequence[]): Promise<string> {
  const detections = all.filter(({ id }) => familyOf(id) !== 'custom')
  const entries = await Promise.all(detections.map(entryOf))
  const families = Map.groupBy(entries, ({ detection }) => familyOf(detection.id))
  return [
    '# Detections',
    `All ${detections.length} detections, by family. \`npm run docs\` writes this page; do not edit it.`,
    `Each row shows the title of one alert, and how many of the detection's examples fire and how many stay silent. A detection
with several severities chooses by what the event says. **Reads all** marks detections of read-only calls: their rules ask AWS for
all management events, at a price (\`readOnlyCalls: false\` in \`tocsin.config.ts\` leaves them out).`,
    ...[...families].flatMap(([family, members]) => [`## ${family}`, familyTable(members)]),
    '## Sequences',
    ...sequenceTable(sequences),
    '## CIS AWS Foundations Benchmark',
    'The monitoring controls of version 5.0, section 4, and the detections that cover each.',
    table(['Control', 'What is to be noticed', 'Detections'], monitoringControls.map(controlRow(detections))),
    '## What is filtered before any Lambda',
    ...filtered(activeDetections(detections, {})),
  ]
    .join('\n\n')
    .concat('\n')
}

function familyTable(entries: readonly Entry[]): string {
  const headings = ['Detection', 'Says, for example', 'Severity', 'MITRE', 'CIS', 'Fires', 'Silent']
  return table(headings, entries.map(row))
}

function sequenceTable(sequences: readonly Sequence[]): readonly string[] {
  const rows = sequences.map(({ id, severity, steps, type, minutes, mitre = [] }) => [
    `[${id}](../detections/${id}.ts)`,
    severity,
    stepsInWords(steps, type),
    timeInWords(minutes),
    mitre.join(', '),
  ])
  return [
    `${sequences.length} chains of alerts which together say more than each of them. A step is an alert of one of the detections named, by the same
actor or on the same thing, whether people were told of it by itself or not; [incidents.md](incidents.md) says how they are told.`,
    table(['Sequence', 'Severity', 'Steps', 'Within', 'MITRE'], rows),
  ]
}

function row({ detection, title, severities, fires, silent }: Entry): readonly string[] {
  return [
    `${linkTo(detection)}${detection.readOnlyCalls ? ' **reads all**' : ''}`,
    escaped(title),
    severities.join(', '),
    (detection.mitre ?? []).join(', '),
    (detection.cis ?? []).join(', '),
    String(fires),
    String(silent),
  ]
}

function controlRow(detections: readonly Detection[]) {
  return ([control, title]: readonly [string, string]): readonly string[] => {
    const covering = detections.filter(({ cis }) => cis?.includes(control)).map(linkTo)
    return [control, title, covering.length === 0 ? 'none' : covering.join(', ')]
  }
}

function filtered(detections: readonly Detection[]): readonly string[] {
  const rules = namedRules(detections)
  const samples = samplePaths().flatMap((path) =>
    readSample(path)
      .filter((event) => event['detail-type'] !== logLineDetailType)
      .map((event) => ({ path, event })),
  )
  const stopped = samples.filter(({ event }) => !rules.some(({ letsThrough }) => letsThrough(event)))
  return [
    `EventBridge hands a function what a rule lets through, and the rules are made of the detections' patterns: ${rules.length} rules
for ${detections.length} detections. Of the ${samples.length} sample events that come through EventBridge, ${samples.length - stopped.length} reach a function; no function is
invoked, and nothing paid, for the other ${stopped.length}. \`npm run rules -- FILE\` says the same of your own events.`,
    table(
      ['Sample', 'Event'],
      stopped.map(({ path, event }) => [sampleLink(path), escaped(eventInWords(event))]),
    ),
  ]
}

function linkTo({ id }: Detection): string {
  return `[${id}](../detections/${id}.ts)`
}

function sampleLink(path: string): string {
  const name = relative(samplesFolder, path)
  return `[${name}](../${relative(resolve(samplesFolder, '..'), path)})`
}
