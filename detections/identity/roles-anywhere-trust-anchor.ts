import type { ApiCall } from '../../shared/core/event.ts'
import { at, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'identity/roles-anywhere-trust-anchor',
  calls: ['rolesanywhere:CreateTrustAnchor', 'rolesanywhere:UpdateTrustAnchor', 'rolesanywhere:EnableTrustAnchor'],
  where: (e) => e.action.name !== 'UpdateTrustAnchor' || at(e.request, 'source') !== undefined,
  severity: 'high',
  title: (e) => {
    const verb = verbs.get(e.action.name) ?? 'changed'
    return `${e.actor.name} ${verb} trust anchor ${nameOf(e)} of IAM Roles Anywhere`
  },
  why: 'Whoever holds the key of that certificate authority can get AWS credentials anywhere, for years.',
  respond: (e) => {
    const id = idOf(e)
    return [
      ...ifKnown(id, (id) => [
        {
          do: 'Until it is clear, disable it:',
          run: aws`rolesanywhere disable-trust-anchor --trust-anchor-id ${id} --region ${e.region}`,
        },
        {
          do: 'See its certificate:',
          run: aws`rolesanywhere get-trust-anchor --trust-anchor-id ${id} --region ${e.region}`,
        },
      ]),
      `Ask ${e.actor.name} whose certificate authority it is.`,
      stopActor(e),
    ]
  },
  falsePositives: ['Servers outside AWS are given roles.', 'The certificate of the authority is renewed.'],
  mitre: ['T1098.001', 'T1484.002'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/introduction.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_CreateTrustAnchor.html',
  ],
})

const verbs: ReadonlyMap<string, string> = new Map([
  ['CreateTrustAnchor', 'created'],
  ['EnableTrustAnchor', 'enabled'],
])

function idOf({ request, response }: ApiCall): string | undefined {
  return textAt(request, 'trustAnchorId') ?? textAt(response, 'trustAnchor', 'trustAnchorId')
}

function nameOf(e: ApiCall): string {
  return textAt(e.request, 'name') ?? textAt(e.response, 'trustAnchor', 'name') ?? idOf(e) ?? 'of unknown name'
}
