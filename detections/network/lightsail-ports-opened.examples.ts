import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const open = (portInfo: JsonObject) =>
  apiCall('lightsail:OpenInstancePublicPorts', { requestParameters: { instanceName: 'main', portInfo } })

const put = (portInfos: readonly JsonObject[]) =>
  apiCall('lightsail:PutInstancePublicPorts', { requestParameters: { instanceName: 'main', portInfos } })

const ssh = { fromPort: 22, toPort: 22, protocol: 'tcp' }

export default defineExamples({
  fires: [
    {
      event: open(ssh),
      title: 'alice let the world in to port 22 (SSH) of Lightsail instance main',
      severity: 'high',
    },
    {
      event: put([
        { fromPort: 443, toPort: 443, protocol: 'tcp', cidrs: ['0.0.0.0/0'], ipv6Cidrs: ['::/0'] },
        { ...ssh, cidrs: ['198.51.100.0/24'] },
      ]),
      title: 'alice let the world in to port 443 of Lightsail instance main',
      severity: 'low',
    },
    {
      event: put([{ fromPort: 8080, toPort: 8080, protocol: 'tcp' }]),
      title: 'alice let the world in to port 8080 of Lightsail instance main',
      severity: 'medium',
    },
    {
      event: open({ fromPort: 0, toPort: 65535, protocol: 'all' }),
      title: 'alice let the world in to all traffic of Lightsail instance main',
      severity: 'high',
    },
  ],
  silent: [
    { event: open({ ...ssh, cidrs: ['198.51.100.0/24'] }), because: 'only one network may get in' },
    {
      event: open({ ...ssh, cidrListAliases: ['lightsail-connect'] }),
      because: 'only the console of Lightsail may get in',
    },
  ],
})
