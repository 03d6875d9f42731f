import { actorOf } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { isProgram } from '../requests/callers.ts'
import { parametersIn } from '../requests/resource-names.ts'
import { otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameters-read-in-bulk',
  calls: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
  record: { requestParameters: { withDecryption: [true] } },
  window: {
    minutes: 10,
    threshold: 20,
    distinct: (e) => readBy(e).map((name) => `${e.region} ${name}`),
  },
  groupBy: actorOf,
  readOnlyCalls: true,
  severity: (e) => (isProgram(e) ? 'low' : 'medium'),
  gravest: 'medium',
  title: (e) => {
    if (isByPath(e)) return `${e.actor.name} decrypted parameters of Parameter Store by their path, maybe 20 or more`
    const forWhom = isProgram(e) ? ' that it had not read before' : ''
    return `${e.actor.name} decrypted 20 parameters or more of Parameter Store${forWhom}`
  },
  // Programs read theirs again and again: only what is new to them counts. What lies under a path is not recorded.
  firstSeen: (e) => (isProgram(e) && !isByPath(e) ? { of: `${actorOf(e)} ${e.region}`, each: readBy(e) } : undefined),
  why: 'Passwords and keys of many systems may be in one hand: intruders collect them first.',
  respond: (e) => [
    `Ask ${e.actor.name} what they are for.`,
    stopActor(e),
    ...otherCalls(e),
    'Change the secrets that were read, and look for their use in the systems that they open.',
  ],
  falsePositives: ['Programs read their settings when they start, and many start at the same time.'],
  mitre: ['T1555.006', 'T1552'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html'],
})

/** What lies under a path is not recorded: a page of it counts as the parameters that it may hold. */
function readBy(e: ApiCall): readonly string[] {
  if (!isByPath(e)) return parametersIn(e).map((name) => nameIn(name).replace(/(?<=.):[^:/]+$/, ''))
  // Which page it is may be withheld.
  const page = JSON.stringify([parametersIn(e), textAt(e.request, 'nextToken') ?? (e.withheld && e.key)])
  const most = Math.min(numberAt(e.request, 'maxResults') ?? mostOnPage, mostOnPage)
  return parametersIn(e).flatMap(() => Array.from({ length: most }, (_, i) => `${page} ${i}`))
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html */
const mostOnPage = 10

function isByPath({ action }: ApiCall): boolean {
  return action.name === 'GetParametersByPath'
}
