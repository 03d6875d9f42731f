import { sample } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        json
          .replaceAll('product/aws/guardduty', 'product/example/scanner')
          .replace('"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"')
          .replace('"Status":"NEW"', '"Status":"RESOLVED"'),
      ),
      title: 'Example Scanner: Command and Control server domain name queried by EC2 instance i-99999999: resolved',
    },
  ],
  silent: [
    {
      event: changed('securityhub/findings-imported-guardduty.json', (json) =>
        json
          .replaceAll('product/aws/guardduty', 'product/example/scanner')
          .replace('"ProductName":"GuardDuty"', '"ProductName":"Example Scanner"'),
      ),
      because: 'it is open',
    },
  ],
})

/** A finding with other fields. */
function changed(path: string, change: (json: string) => string): unknown {
  return JSON.parse(change(JSON.stringify(sample(path))))
}
