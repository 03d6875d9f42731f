import type { ApiCall } from '../../shared/core/event.ts'
import { isWord, numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { serviceName } from '../requests/service-names.ts'
import { ifKnown, otherCalls, stopActor } from '../steps.ts'

export default defineCallDetection({
  id: 'organization/service-quota-requested',
  calls: ['servicequotas:RequestServiceQuotaIncrease'],
  severity: (e) => {
    if (!isAbused(e)) return 'information'
    return 'medium'
  },
  gravest: 'medium',
  title: (e) => {
    const value = numberAt(e.request, 'desiredValue')
    return `${e.actor.name} asked AWS to raise ${quotaIn(e)}${value === undefined ? '' : ` to ${value}`}`
  },
  why: 'With stolen keys people ask for more machines with graphics cards, mail or models, and use them up at once.',
  respond: (e) => {
    const id = textAt(e.response, 'requestedQuota', 'id')
    return [
      `Ask ${e.actor.name} what it is for; AWS grants some requests within minutes.`,
      ...ifKnown(id, (id) => ({
        do: 'See whether it was granted:',
        run: aws`service-quotas get-requested-service-quota-change --request-id ${id} --region ${e.region}`,
      })),
      stopActor(e),
      ...otherCalls(e),
    ]
  },
  falsePositives: ['A team prepares for more load.'],
  mitre: ['T1496'],
  references: [
    'https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestServiceQuotaIncrease.html',
  ],
})

/** Instances with graphics cards or for training, mail, text messages and models: what stolen keys are used for. */
function isAbused(e: ApiCall): boolean {
  const service = textAt(e.request, 'serviceCode') ?? ''
  if (/^(?:bedrock|sagemaker|ses|sns|sms-voice)$/i.test(service)) return true
  return isWord(service, 'ec2') && /\b(?:DL|G|Inf|P|Trn|VT)\b.*instance/i.test(quotaIn(e))
}

function quotaIn({ request, response }: ApiCall): string {
  const name = textAt(response, 'requestedQuota', 'quotaName')
  const code = textAt(request, 'quotaCode')
  const service = textAt(request, 'serviceCode')
  const quota = name === undefined ? `quota ${code ?? 'without a name'}` : `"${name}"`
  return service === undefined ? quota : `${quota} of ${serviceName(service)}`
}
