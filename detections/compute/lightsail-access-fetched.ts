import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/lightsail-access-fetched',
  calls: ['lightsail:DownloadDefaultKeyPair', 'lightsail:GetInstanceAccessDetails'],
  readOnlyCalls: true,
  severity: (e) => (isKey(e) ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => `${e.actor.name} fetched ${fetchedInWords(e)} for the first time`,
  why: 'With it one signs in to the machine as its user, past AWS, which records nothing of what is done there.',
  respond: (e) => [
    `Ask ${e.actor.name} what they did on the machines.`,
    isKey(e)
      ? {
          do: 'If it was not them, take the key away; machines that have it need another one:',
          run: aws`lightsail delete-key-pair --key-pair-name LightsailDefaultKeyPair --region ${e.region}`,
        }
      : 'If it was not them, close the port of SSH or RDP; the credentials end by themselves.',
    ...otherCalls(e),
  ],
  falsePositives: ['Somebody works on a Lightsail machine in the browser or with a client of their own.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${e.action.name} ${lastingName(e.actor)}`,
  mitre: ['T1552.004', 'T1021.004'],
  references: [
    'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_DownloadDefaultKeyPair.html',
    'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetInstanceAccessDetails.html',
  ],
})

function isKey({ action }: ApiCall): boolean {
  return action.name === 'DownloadDefaultKeyPair'
}

function fetchedInWords(e: ApiCall): string {
  if (isKey(e)) return `the SSH key of Lightsail instances in ${e.region}`
  return `what opens ${named('Lightsail instance', textAt(e.request, 'instanceName'))}`
}
