import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'
import { changedSample } from '../../test/service-events.ts'

export default defineExamples({
  fires: [
    {
      event: sample('s3/object-acl-updated.json'),
      title: 'Account 111122223333 set the ACL of object invoice.pdf in bucket amzn-s3-demo-bucket',
      severity: 'low',
    },
    {
      event: changedSample('s3/object-acl-updated.json', ['"requester":"111122223333"', '"requester":"444455556666"']),
      title: 'Account 444455556666 set the ACL of object invoice.pdf in bucket amzn-s3-demo-bucket',
      severity: 'medium',
    },
    { event: serviceEvent('aws.s3', 'Object ACL Updated', {}), title: 'Somebody set the ACL of an object' },
  ],
  silent: [{ event: sample('s3/object-deleted.json'), because: 'objects come and go' }],
})
