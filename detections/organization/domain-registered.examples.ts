import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = { domainName: 'orders.example.com', durationInYears: 1, autoRenew: true }

export default defineExamples({
  fires: [
    {
      event: apiCall('route53domains:RegisterDomain', { requestParameters }),
      title: 'alice registered orders.example.com at your cost',
      severity: 'medium',
    },
    {
      event: apiCall('route53domains:TransferDomain', { requestParameters }),
      title: 'alice took over orders.example.com at your cost',
    },
    { event: apiCall('route53domains:RegisterDomain'), title: 'alice registered a domain at your cost' },
  ],
  silent: [
    {
      event: apiCall('route53domains:RegisterDomain', { requestParameters, errorCode: 'InvalidInput' }),
      because: 'it was refused',
    },
    {
      event: apiCall('route53domains:RenewDomain', { requestParameters: { domainName: 'example.com' } }),
      because: 'the domain was yours before',
    },
  ],
})
