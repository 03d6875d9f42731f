import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { listAt, textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { otherAccountIn } from '../requests/arns.ts'
import { deepText } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'network/api-sent-elsewhere',
  calls: ['apigateway:CreateIntegration', 'apigateway:PutIntegration', 'apigateway:UpdateIntegration'],
  where: (e) => placeOf(e) !== undefined,
  severity: 'medium',
  title: (e) => `${e.actor.name} had ${named('API', apiOf(e))} answered by ${placeOf(e)} for the first time`,
  why: 'Whoever answers sees all that callers send, their passwords and tokens too.',
  respond: (e) => [
    'See whose address it is, and whether callers reach it already: a REST API changes with its next deployment.',
    `Ask ${e.actor.name} why, and put back what answered before.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A part of the product moves to another host.'],
  firstSeen: (e) => `${e.account.id} ${apiOf(e) ?? ''} ${placeOf(e)} ${lastingName(e.actor)}`,
  mitre: ['T1557', 'T1567'],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
    'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html',
  ],
})

/** A host on the internet, or the account of somebody else's function. */
function placeOf(e: ApiCall): string | undefined {
  const uri = uriOf(e) ?? ''
  const host = /^https?:\/\/([^/?#:]+)/.exec(uri)?.[1]
  if (host !== undefined) return host
  const account = otherAccountIn(/arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]+/.exec(uri)?.[0], e.account.id)
  return account === undefined ? undefined : `a function of account ${account}`
}

function uriOf({ request }: ApiCall): string | undefined {
  const patches = [
    ...listAt(request, 'patchOperations'),
    ...listAt(request, 'updateIntegrationInput', 'patchOperations'),
  ]
  const patched = patches.find((patch) => textAt(patch, 'path') === '/uri')
  return textAt(patched, 'value') ?? deepText(request, 'uri') ?? deepText(request, 'integrationUri')
}

function apiOf({ request }: ApiCall): string | undefined {
  return deepText(request, 'restApiId') ?? deepText(request, 'apiId')
}
