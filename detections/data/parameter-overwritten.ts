import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { numberAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown, otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'data/parameter-overwritten',
  calls: ['ssm:PutParameter'],
  record: { requestParameters: { overwrite: [true] } },
  // Terraform and the CDK always say so, of what they create too.
  where: (e) => numberAt(e.response, 'version') !== 1,
  severity: 'information',
  title: (e) => `${e.actor.name} overwrote parameter ${nameOf(e) ?? 'of unknown name'} for the first time`,
  why: 'Programs take images, addresses and switches from parameters, and do what the new value says.',
  respond: (e) => [
    ...ifKnown(nameOf(e), (name) => ({
      do: 'See the values that it had, and who set them:',
      run: aws`ssm get-parameter-history --name ${name} --region ${e.region}`,
    })),
    `Ask ${e.actor.name} why, if nobody expects it.`,
    ...otherCalls(e),
  ],
  falsePositives: ['A deployment writes its settings; each writer alerts once for each parameter.'],
  firstSeen: (e) => `${e.account.id} ${e.region} ${nameOf(e) ?? ''} ${lastingName(e.actor)}`,
  mitre: ['T1565.001'],
  references: ['https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html'],
})

function nameOf({ request }: ApiCall): string | undefined {
  return textAt(request, 'name')
}
