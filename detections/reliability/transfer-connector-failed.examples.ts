import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('transfer/connector-send-failed.json'),
      title: 'SFTP connector c-0123456789abcdef0 could not send a file',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.transfer', 'SFTP Connector File Retrieve Failed', {
        'connector-id': 'c-0fedcba9876543210',
        operation: 'RETRIEVE',
      }),
      title: 'SFTP connector c-0fedcba9876543210 could not fetch a file',
    },
    {
      event: serviceEvent('aws.transfer', 'SFTP Connector Directory Listing Failed', {}),
      title: 'An SFTP connector could not list the files of its partner',
    },
    {
      event: serviceEvent('aws.transfer', 'SFTP Connector Remote Move Failed', {
        'connector-id': 'c-0fedcba9876543210',
        'failure-code': 'RENAME_ERROR',
      }),
      title: 'SFTP connector c-0fedcba9876543210 could not move a file at its partner',
    },
    {
      event: serviceEvent('aws.transfer', 'SFTP Connector Remote Delete Failed', {
        'connector-id': 'c-0fedcba9876543210',
        'failure-code': 'DELETE_ERROR',
      }),
      title: 'SFTP connector c-0fedcba9876543210 could not delete a file at its partner',
    },
  ],
  silent: [{ event: sample('transfer/connector-send-completed.json'), because: 'the partner has it' }],
})
