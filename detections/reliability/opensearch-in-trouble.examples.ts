import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const domain = ['arn:aws:es:us-east-1:111122223333:domain/logs']

function told(detailType: string, detail: object) {
  return serviceEvent('aws.es', detailType, detail, domain)
}

export default defineExamples({
  fires: [
    {
      event: sample('opensearch/kms-key-inaccessible.json'),
      title: 'OpenSearch domain test-domain cannot use its KMS key',
      severity: 'high',
    },
    {
      event: sample('opensearch/low-disk-space.json'),
      title: 'OpenSearch domain test-domain is low on disk space',
      severity: 'medium',
    },
    {
      event: sample('opensearch/burst-balance-low.json'),
      title: 'OpenSearch domain test-domain has less than 20% of its burst balance left',
      severity: 'medium',
    },
    {
      event: sample('opensearch/high-shard-count.json'),
      title: 'OpenSearch domain test-domain has too many shards for its nodes',
      severity: 'low',
    },
    {
      event: sample('opensearch/domain-update-failed.json'),
      title: 'OpenSearch domain test-domain could not be changed',
      severity: 'medium',
    },
    {
      event: sample('opensearch/software-update-required.json'),
      title: 'OpenSearch domain test-domain must be updated',
      severity: 'low',
    },
    {
      event: told('Amazon OpenSearch Service Notification', {
        event: 'EBS Burst Balance',
        status: 'Warning',
        severity: 'Medium',
      }),
      title: 'OpenSearch domain logs has less than 70% of its burst balance left',
      severity: 'low',
    },
    {
      event: told('Amazon OpenSearch Service Notification', {
        event: 'Node Retirement',
        status: 'Scheduled',
        severity: 'High',
      }),
      title: 'OpenSearch domain logs reports "Node Retirement"',
      severity: 'medium',
    },
    {
      event: serviceEvent('aws.es', 'Amazon OpenSearch Service Notification', { severity: 'Low' }),
      title: 'An OpenSearch domain has a problem',
      severity: 'low',
    },
  ],
  silent: [
    { event: sample('opensearch/software-update-available.json'), because: 'it can wait' },
    { event: sample('opensearch/auto-tune-completed.json'), because: 'it is tuned as it is set to' },
    { event: sample('opensearch/red-restore-started.json'), because: 'it is red, and told as that' },
  ],
})
