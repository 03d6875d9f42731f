import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const list = 'pl-0123456789abcdef0'

const modify = (change: JsonObject) =>
  apiCall('ec2:ModifyManagedPrefixList', {
    requestParameters: { ModifyManagedPrefixListRequest: { PrefixListId: list, CurrentVersion: 3, ...change } },
  })

export default defineExamples({
  fires: [
    {
      event: modify({ AddEntry: { tag: 1, Cidr: '0.0.0.0/0', Description: 'test' } }),
      title: `alice added 0.0.0.0/0 to prefix list ${list}`,
      severity: 'high',
    },
    {
      event: modify({
        AddEntry: [
          { tag: 1, Cidr: '0.0.0.0/1' },
          { tag: 2, Cidr: '128.0.0.0/1' },
        ],
      }),
      title: `alice added 0.0.0.0/1 and 128.0.0.0/1 to prefix list ${list}`,
    },
  ],
  silent: [
    { event: modify({ AddEntry: { tag: 1, Cidr: '198.51.100.0/24' } }), because: 'it is one network' },
    { event: modify({ RemoveEntry: { tag: 1, Cidr: '0.0.0.0/0' } }), because: 'the range was taken out' },
  ],
})
