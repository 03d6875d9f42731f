import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerHelp } from '../../local/run-command.ts'
import { formatTable } from '../../local/table.ts'
import { median } from '../median.ts'
import { type Measured, measured } from './measured.ts'
import { writeTrailFiles } from './trail-files.ts'

const usage = `Scans log files of CloudTrail that it makes up, beside a process that only unpacks and parses them.

  npm run bench:scan                       500 files of 159 events, 100 MB
  npm run bench:scan -- --files 5000       1 GB
  npm run bench:scan -- --records 80000    larger files
  npm run bench:scan -- --rounds 5
  npm run bench:scan -- --seed 7           other events
`

answerHelp(usage)
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '500' },
    records: { type: 'string', default: '159' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
})
const [files = 0, records = 0, rounds = 0, seed = 0] = [values.files, values.records, values.rounds, values.seed].map(
  Number,
)

const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-scan-'))
try {
  const bytes = writeTrailFiles(folder, { files, records, seed })
  const events = (files * records).toLocaleString('en')
  console.log(`${events} events in ${files} files, ${Math.round(bytes / 1e6)} MB unpacked, ${rounds} rounds\n`)
  const floors: Measured[] = []
  const scans: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    floors.push(await measured(process.execPath, [join(import.meta.dirname, 'floor.ts'), folder]))
    scans.push(await measured('npm', ['run', '--silent', 'scan', '--', folder]))
  }
  const ratios = scans.map(({ seconds }, i) => seconds / (floors[i]?.seconds ?? Number.NaN))
  console.log(
    formatTable(
      ['whole process', 'seconds', 'median', 'peak memory', 'of the largest process'],
      [
        row('unpacking and parsing alone', floors),
        row('npm run scan', scans),
        ['ratio', ...inWords(ratios, 2), '', ''],
      ],
    ),
  )
} finally {
  rmSync(folder, { recursive: true })
}

function row(name: string, runs: readonly Measured[]): readonly string[] {
  const peaks = [runs.map(({ peak }) => peak.all ?? 0), runs.map(({ peak }) => peak.largest ?? 0)]
  const seconds = runs.map((run) => run.seconds)
  return [name, ...inWords(seconds, 1), ...peaks.map((peak) => `${Math.round(Math.max(...peak)) || '?'} MB`)]
}

/** Each, and their median. */
function inWords(values: readonly number[], digits: number): readonly string[] {
  return [values.map((value) => value.toFixed(digits)).join(' '), median(values).toFixed(digits)]
}
