import { execFileSync } from 'node:child_process'
import { detections } from '../../detections/index.ts'
import { answerHelp } from '../../local/run-command.ts'
import { stepsData } from '../../shared/channels/steps.ts'
import { familyOf } from '../../shared/core/alert.ts'
import { isJsonObject, type Json, listAt, textAt } from '../../shared/core/json.ts'
import { environment, installPython } from '../e2e/python.ts'
import { type Examples, payloadsOf } from '../examples.ts'
import { stepsAgainstAll } from '../identities.ts'
import { runPayloads } from '../run.ts'

answerHelp('Has the AWS CLI read every command that alerts suggest; it calls nothing.\n\n  npm run commands\n')

/*
 * Has the AWS CLI itself read every command that the alerts of the examples suggest, as it stands in their messages, and
 * check its parameters. Nothing is called: test/names/read_commands.py answers in AWS's place.
 */
const suggested = new Map<string, string>()
for (const detection of detections.filter(({ id }) => familyOf(id) !== 'custom')) {
  const module: { default: Examples } = await import(`../../detections/${detection.id}.examples.ts`)
  for (const example of module.default.fires) {
    for (const payloads of [payloadsOf(example), renamed(payloadsOf(example))]) {
      const { published } = await runPayloads(payloads, [detection])
      for (const { messages } of published) {
        for (const command of commandsIn(JSON.parse(messages['sqs'] ?? '{}'))) suggested.set(command, detection.id)
      }
    }
  }
}
for (const [actor, steps] of stepsAgainstAll()) {
  for (const { run } of stepsData(steps)) if (run !== undefined) suggested.set(run, `the steps against a ${actor}`)
}
const commands = [...suggested].map(([command, by]) => ({ command, by }))
const script = new URL('read_commands.py', import.meta.url).pathname
const config = new URL('aws-cli.ini', import.meta.url).pathname
try {
  execFileSync(installPython(), [script], {
    input: JSON.stringify(commands),
    stdio: ['pipe', 'inherit', 'inherit'],
    // No profile, no credentials of whoever runs it, and no look at the machine's own.
    env: {
      PATH: `${environment}/bin`,
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: config,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_PAGER: '',
    },
  })
} catch {
  process.exitCode = 1
}

/** The same done by and to somebody whose name means more to the CLI than it says: IAM allows `_+=,.@-`. */
function renamed(payloads: readonly unknown[]): readonly unknown[] {
  const text = JSON.stringify(payloads).replace(/\b(?:alice|bob)\b(?!@)/g, (name) => `${name},Key=x`)
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? parsed : []
}

function commandsIn(message: Json): readonly string[] {
  const steps = isJsonObject(message) ? listAt(message, 'respond') : []
  return steps.flatMap((step) => textAt(step, 'run') ?? [])
}
