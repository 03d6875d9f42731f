import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: sample('ebs/volume-attachvolume-failed.json'),
      title: 'EBS volume vol-01234567 could not be attached: its KMS key is pending deletion',
      severity: 'high',
    },
    {
      event: sample('ebs/volume-reattachvolume-failed.json'),
      title: 'EBS volume vol-01234567 could not be attached again: its KMS key is pending deletion',
      severity: 'high',
    },
    {
      event: sample('ebs/volume-createvolume-failed.json'),
      title: 'EBS volume vol-01234567 could not be created: its KMS key is disabled',
      severity: 'medium',
    },
    {
      event: sample('ebs/volume-createvolume-failed-2.json'),
      title: 'EBS volume vol-01234567 could not be created: its KMS key is pending import',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.ec2', 'EBS Volume Notification', { event: 'modifyVolume', result: 'failed' }),
      title: 'An EBS volume could not be changed',
    },
  ],
  silent: [
    { event: sample('ebs/volume-createvolume-available.json'), because: 'the volume is there' },
    { event: sample('ebs/volume-modifyvolume-optimizing.json'), because: 'the change goes on, and the volume works' },
  ],
})
