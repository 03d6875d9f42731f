import type { Step } from '../../shared/core/detection.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { deepText } from '../requests/parameters.ts'
import { named } from '../requests/words.ts'

export default defineCallDetection({
  id: 'network/api-without-authorization',
  calls: ['apigateway:CreateRoute', 'apigateway:PutMethod', 'apigateway:UpdateMethod', 'apigateway:UpdateRoute'],
  // Browsers ask with OPTIONS before they send anything, and cannot sign in for it.
  where: (e) => asksForNothing(e) && !isWord(deepText(e.request, 'httpMethod'), 'OPTIONS'),
  severity: (e) => (e.action.name.startsWith('Update') ? 'medium' : 'low'),
  gravest: 'medium',
  title: (e) => {
    const what = deepText(e.request, 'httpMethod') ?? deepText(e.request, 'routeKey') ?? 'a route'
    return `${e.actor.name} opened ${what} of ${named('API', apiOf(e))} to callers without authorization`
  },
  why: 'Everybody who reaches the API can call it; only the code behind it still decides.',
  respond: (e) => [
    ...show(e),
    'For a REST API: it counts from the next deployment of the stage on; do not deploy it before this is clear.',
    `Ask ${e.actor.name} whether this call is meant to be public.`,
  ],
  falsePositives: ['The call is public on purpose, as a sign-in or a health check is, or needs an API key.'],
  mitre: ['T1685'],
  references: [
    'https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  ],
})

function asksForNothing({ action, request }: ApiCall): boolean {
  if (action.name !== 'UpdateMethod') return isWord(deepText(request, 'authorizationType'), 'NONE')
  const patches = [...listAt(request, 'patchOperations'), ...listAt(request, 'updateMethodInput', 'patchOperations')]
  return patches.some(
    (patch) => textAt(patch, 'path') === '/authorizationType' && isWord(textAt(patch, 'value'), 'NONE'),
  )
}

function apiOf(e: ApiCall): string | undefined {
  return deepText(e.request, 'restApiId') ?? deepText(e.request, 'apiId')
}

function show(e: ApiCall): readonly Step[] {
  const api = apiOf(e)
  const resource = deepText(e.request, 'resourceId')
  const method = deepText(e.request, 'httpMethod')
  if (api === undefined) return []
  if (resource === undefined || method === undefined) {
    return [
      { do: 'See the routes of the API:', run: aws`apigatewayv2 get-routes --api-id ${api} --region ${e.region}` },
    ]
  }
  const run = aws`apigateway get-method --rest-api-id ${api} --resource-id ${resource} --http-method ${method} --region ${e.region}`
  return [{ do: 'See how the method is set now:', run }]
}
