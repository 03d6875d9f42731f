import type { ApiCall } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/landing-zone-changed',
  calls: [
    'controltower:CreateLandingZone',
    'controltower:DeleteLandingZone',
    'controltower:ResetLandingZone',
    'controltower:UpdateLandingZone',
  ],
  severity: (e) => {
    if (isDeleted(e)) return 'high'
    return e.action.name === 'UpdateLandingZone' ? 'medium' : 'low'
  },
  title: (e) => `${e.actor.name} ${verbs.get(e.action.name) ?? 'changed'} the Control Tower landing zone`,
  why: (e) => {
    const parts = 'their trail, their log archive and their controls'
    return isDeleted(e)
      ? `The governed accounts lose the ground that they stand on: ${parts}.`
      : `It is the ground that all governed accounts stand on: ${parts}.`
  },
  respond: (e) => [
    `Ask ${e.actor.name} whether it was announced.`,
    { do: 'See what is under way:', run: aws`controltower list-landing-zone-operations --region ${e.region}` },
    ...(isDeleted(e)
      ? ['Check at once that an organization trail still records every account: the one of Control Tower goes.']
      : []),
    ...otherCalls(e),
  ],
  falsePositives: ({ action }) => [harmless.get(action.name) ?? 'Control Tower is brought to a newer version.'],
  mitre: ['T1685', 'T1666'],
  references: ['https://docs.aws.amazon.com/controltower/latest/APIReference/API_DeleteLandingZone.html'],
})

const verbs: ReadonlyMap<string, string> = new Map([
  ['CreateLandingZone', 'set up'],
  ['DeleteLandingZone', 'deleted'],
  ['ResetLandingZone', 'reset'],
])

const harmless: ReadonlyMap<string, string> = new Map([
  ['CreateLandingZone', 'Control Tower is set up for the organization.'],
  ['DeleteLandingZone', 'Control Tower is given up, as was announced.'],
  ['ResetLandingZone', 'Control Tower is repaired after a drift.'],
])

function isDeleted({ action }: ApiCall): boolean {
  return action.name === 'DeleteLandingZone'
}
