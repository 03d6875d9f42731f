import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'

/*
 * Runs a command of the project once for each list of arguments on standard input, in one process, which loads the
 * detections once: `node test/command-lines.ts local/rules.ts`. For what a command answers with; not for `--help` or
 * `--version`, with which a command ends its process.
 */

const [file = ''] = process.argv.slice(2)
const lists = z.array(z.array(z.string())).parse(JSON.parse(await text(process.stdin)))
const [written, complained]: [string[], string[]] = [[], []]
console.log = (...words: readonly unknown[]) => void written.push(`${words.join(' ')}\n`)
console.error = (...words: readonly unknown[]) => void complained.push(`${words.join(' ')}\n`)

const runs = []
for (const [i, args] of lists.entries()) {
  process.argv = [process.execPath, basename(file), ...args]
  process.exitCode = 0
  await import(`${pathToFileURL(file).href}?run=${i}`)
  runs.push({ status: process.exitCode, stdout: written.splice(0).join(''), stderr: complained.splice(0).join('') })
}
process.exitCode = 0
process.stdout.write(JSON.stringify(runs))
