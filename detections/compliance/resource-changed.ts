import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { changeInWords, configItem, isOfItself, itemIn } from '../../shared/sources/services/config-item.ts'
import { defineServiceDetection } from '../define-service-detection.ts'
import { findCallOn, ifKnown } from '../steps.ts'

/** Of the types that `configurationItems` names alone: shared/lambda/active-detections.ts narrows it. */
export default defineServiceDetection(configItem, {
  id: 'compliance/resource-changed',
  where: (one) => isOfItself(one) && itemIn(one).resourceType !== 'AWS::Config::ResourceCompliance',
  severity: 'low',
  title: (one) => changeInWords(one),
  window: { minutes: 60 },
  why: 'You asked in tocsin.config.ts to hear of every change of this type: what depends on it may behave in another way from now on.',
  respond: (one, e) => [
    ...ifKnown(itemIn(one).resourceId, (id) => findCallOn(id, e.region)),
    {
      do: 'See how it was before, as AWS Config recorded it:',
      run: aws`configservice get-resource-config-history --resource-type ${itemIn(one).resourceType ?? unknownName} --resource-id ${itemIn(one).resourceId ?? unknownName} --limit 2 --region ${e.region}`,
    },
  ],
  falsePositives: ['It was deployed, or changed on purpose.'],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/view-manage-resource-console.html'],
})
