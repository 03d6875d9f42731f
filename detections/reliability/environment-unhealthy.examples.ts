import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

function health(said: string, EnvironmentName?: string) {
  return serviceEvent('aws.elasticbeanstalk', 'Health status change', {
    Status: 'Environment health changed',
    Message: `Environment health has transitioned ${said}`,
    EnvironmentName,
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('elasticbeanstalk/health-severe.json'),
      title: 'The health of Beanstalk environment myEnvironment is Severe',
      severity: 'high',
    },
    {
      event: health('from Severe to Degraded. 12.5 % of the requests are failing with HTTP 5xx.', 'web-prod'),
      title: 'The health of Beanstalk environment web-prod is Degraded',
      severity: 'medium',
    },
    { event: health('to Warning.'), title: 'The health of a Beanstalk environment is Warning', severity: 'low' },
  ],
  silent: [
    { event: health('from Ok to Info. Application update in progress.', 'web-prod'), because: 'a deployment goes on' },
    { event: health('from Severe to Ok.', 'web-prod'), because: 'it is healthy again' },
    { event: health('from Pending to No Data.', 'web-prod'), because: 'nobody knows yet' },
  ],
})
