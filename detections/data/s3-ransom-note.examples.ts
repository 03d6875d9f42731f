import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (key: string) =>
  apiCall('s3:PutObject', {
    managementEvent: false,
    eventCategory: 'Data',
    requestParameters: { bucketName: 'main', Host: 'main.s3.us-east-1.amazonaws.com', key },
  })

export default defineExamples({
  fires: [
    {
      event: put('orders/HOW_TO_DECRYPT.txt'),
      title: 'alice wrote what looks like a ransom note: orders/HOW_TO_DECRYPT.txt in bucket main',
      severity: 'high',
    },
    {
      event: put('FILES-DELETED.txt'),
      title: 'alice wrote what looks like a ransom note: FILES-DELETED.txt in bucket main',
    },
    {
      event: put('ransom-note.html'),
      title: 'alice wrote what looks like a ransom note: ransom-note.html in bucket main',
    },
    {
      event: put('README_recover'),
      title: 'alice wrote what looks like a ransom note: README_recover in bucket main',
    },
  ],
  silent: [
    { event: put('src/decrypt-files.ts'), because: 'it is the source of a program' },
    { event: put('ransomware-report-2026.pdf'), because: 'it is a report' },
    { event: put('FILES/orders.txt'), because: 'only the folder is named so' },
    { event: put('decrypted/orders.csv'), because: 'only the folder is named so' },
  ],
})
