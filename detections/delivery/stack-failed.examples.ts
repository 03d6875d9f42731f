import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'arn:aws:cloudformation:us-east-1:111122223333:stack/web/1a2b3c4d-0000-11f0-8a36-06453a64f325'

function stack(status: string, reason?: string) {
  return serviceEvent('aws.cloudformation', 'CloudFormation Stack Status Change', {
    'stack-id': id,
    'status-details': { status, 'status-reason': reason },
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('cloudformation/stack-update-failed.json'),
      title: 'Stack teststack could not be updated, and goes back to how it was',
      severity: 'medium',
    },
    {
      event: sample('cloudformation/stack-rollback-failed.json'),
      title: 'Stack teststack is stuck: its failed update cannot be rolled back',
      severity: 'high',
    },
    {
      event: stack('UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated'),
      title: 'Stack web could not be updated, and goes back to how it was',
      severity: 'low',
    },
    { event: stack('ROLLBACK_IN_PROGRESS'), title: 'Stack web could not be created, and is taken back' },
    { event: stack('CREATE_FAILED'), title: 'Stack web could not be created' },
    { event: stack('ROLLBACK_FAILED'), title: 'Stack web could not be created, nor taken back' },
    { event: stack('UPDATE_FAILED'), title: 'Stack web could not be updated, and stays half done' },
    { event: stack('DELETE_FAILED'), title: 'Stack web could not be deleted: parts of it are left' },
    {
      event: stack('IMPORT_ROLLBACK_FAILED'),
      title: 'Stack web could not take in what was to be imported, nor leave it',
    },
    {
      event: serviceEvent('aws.cloudformation', 'CloudFormation Stack Status Change', {
        'status-details': { status: 'DELETE_FAILED' },
      }),
      title: 'A stack could not be deleted: parts of it are left',
    },
  ],
  silent: [
    { event: sample('cloudformation/stack-update-started.json'), because: 'it began' },
    { event: sample('cloudformation/stack-update-rolled-back.json'), because: 'it was told when the rollback began' },
    { event: stack('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'), because: 'the update is done' },
    { event: stack('DELETE_IN_PROGRESS'), because: 'somebody deletes it, which the call tells' },
  ],
})
