import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Detection } from '../../shared/core/detection.ts'
import { createWorld } from '../../test/world.ts'
import { samplesFolder } from '../samples.ts'

/** The README's text, with the alert that it shows as it is sent now. */
export async function withCurrentAlert(readme: string, detections: readonly Detection[]): Promise<string> {
  const sample: unknown = JSON.parse(
    readFileSync(resolve(samplesFolder, 'console-login/root-without-mfa.json'), 'utf8'),
  )
  const world = createWorld(detections)
  await world.deliver(sample)
  const [alert] = world.published
  if (alert === undefined) throw new Error('The sample of the README raises no alert')
  const email = `\`\`\`text\nSubject: ${alert.subject}\n\n${alert.messages['email']?.trimEnd()}\n\`\`\``
  const sms = `\`\`\`text\nSMS: ${alert.messages['sms']}\n\`\`\``
  return readme
    .replace(/```text\nSubject: [\s\S]*?\n```/, () => email)
    .replace(/```text\nSMS: [\s\S]*?\n```/, () => sms)
}
