import type { ApiCall } from '../../shared/core/event.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { openedThing } from '../requests/opened-thing.ts'
import { type Opening, openingBy } from '../requests/opening-groups.ts'
import openingParameters from '../requests/opening-parameters.json' with { type: 'json' }
import { callsOf, choiceAlong } from '../requests/parameter-paths.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/opened-by-setting',
  calls: callsOf(openingParameters),
  where: (e) => settingOf(e) !== undefined,
  severity: severityOf,
  gravest: 'high',
  title: (e) => `${e.actor.name} ${openingOf(e).words(openedThing(e))} by ${nameOf(settingOf(e))}`,
  why: (e) => openingOf(e).why,
  respond: (e) => [
    `Ask ${e.actor.name} ${openingOf(e).ask}.`,
    `If nobody needs it, set ${nameOf(settingOf(e))} back; where that is not possible, make it anew without.`,
    'See what its network, its policies or its own users still keep out.',
    ...otherCalls(e),
  ],
  falsePositives: (e) => openingOf(e).falsePositives,
  mitre: ['T1190', 'T1578.005'],
  references: [
    'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/using-amazon-mq-securely.html',
    'https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html',
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html',
    'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  ],
})

function settingOf(e: ApiCall): string | undefined {
  return choiceAlong(e, openingParameters)
}

/** "publiclyAccessible", "authType API_KEY": the end of the path, with what it is set to where that is not `true`. */
function nameOf(setting: string | undefined): string {
  const end = setting
    ?.replace(/(?:\[\])?\.type=/i, '=')
    .split('.')
    .at(-1)
  const [name = 'its settings', value = 'true'] = end?.split('=') ?? []
  const written = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return value === 'true' ? written : `${written} ${value}`
}

function openingOf(e: ApiCall): Opening {
  return openingBy(`${e.action.service}:${e.action.name} ${settingOf(e) ?? ''}`)
}

/** What is new is empty. */
function severityOf(e: ApiCall): Severity {
  const { atMost } = openingOf(e)
  if (/^(?:Update|Modify|Restore|Replace)|FromSnapshot$|^CreateJob$/.test(e.action.name)) return atMost
  return atMost === 'high' ? 'medium' : atMost
}
