import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const modify = (host: string) =>
  apiCall('elasticloadbalancing:ModifyListener', {
    requestParameters: {
      listenerArn:
        'arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/main/1234567890abcdef/0123456789abcdef',
      defaultActions: [{ type: 'redirect', redirectConfig: { host, protocol: 'HTTPS', statusCode: 'HTTP_301' } }],
    },
  })

export default defineExamples({
  fires: [
    {
      event: modify('shop.example.com'),
      title: 'alice had load balancer main send visitors on to shop.example.com for the first time',
      severity: 'medium',
    },
  ],
  silent: [
    { event: modify('#{host}'), because: 'they stay on the same host' },
    { event: modify('www.#{host}'), because: 'they stay with the same name' },
  ],
})
