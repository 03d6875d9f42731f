import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const group = { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-0abc', resourceName: 'web' }

function change(configurationItemDiff: object, configurationItem: object = group) {
  return serviceEvent('aws.config', 'Config Configuration Item Change', { configurationItem, configurationItemDiff })
}

const opened = {
  changeType: 'UPDATE',
  changedProperties: {
    'Configuration.IpPermissions.0': {
      previousValue: null,
      updatedValue: { fromPort: 22, ipProtocol: 'tcp', ipRanges: ['0.0.0.0/0'] },
      changeType: 'CREATE',
    },
    'Configuration.Description': { previousValue: 'web', updatedValue: 'Web servers', changeType: 'UPDATE' },
  },
}

const related = {
  changeType: 'UPDATE',
  changedProperties: {
    'Relationships.0': { previousValue: null, updatedValue: { resourceId: 'i-0abc' }, changeType: 'CREATE' },
  },
}

export default defineExamples({
  fires: [
    {
      event: sample('config/configuration-item-change.json'),
      title: 'EC2 instance i-007d374c8912e3e90 changed in network interfaces, security groups',
      severity: 'low',
    },
    { event: change(opened), title: 'EC2 security group web changed in ip permissions, description' },
    { event: change({ changeType: 'DELETE' }), title: 'EC2 security group web is gone' },
    { event: change({ changeType: 'CREATE' }), title: 'EC2 security group web is new' },
    {
      event: serviceEvent('aws.config', 'Config Configuration Item Change', {
        messageType: 'OversizedConfigurationItemChangeNotification',
        configurationItemSummary: group,
      }),
      title: 'EC2 security group web changed',
    },
    { event: serviceEvent('aws.config', 'Config Configuration Item Change', {}), title: 'A resource changed' },
  ],
  silent: [
    { event: change(related), because: 'only what it is related to is different' },
    {
      event: change(opened, {
        resourceType: 'AWS::Config::ResourceCompliance',
        resourceId: 'AWS::EC2::Instance/i-0abc',
      }),
      because: 'verdicts of rules are told by themselves',
    },
  ],
})
