import { defineSequence } from '../../shared/core/sequence.ts'
import { byRegion } from './by.ts'
import { stopWhoActed } from './steps.ts'

export default defineSequence({
  id: 'sequences/watchers-off-in-regions',
  steps: [
    {
      of: [
        'audit-trail/guardduty-switched-off',
        'audit-trail/security-hub-switched-off',
        'audit-trail/config-recorder-stopped',
        'audit-trail/inspector-switched-off',
        'audit-trail/macie-switched-off',
        'audit-trail/detective-graph-deleted',
        'audit-trail/access-analyzer-deleted',
        'audit-trail/flow-logs-deleted',
      ],
      times: 2,
      distinct: { what: 'regions', values: byRegion },
    },
  ],
  type: 'value_count',
  minutes: 240,
  severity: 'critical',
  title: (_, by) => `${by} switched off what watches the account, in one region after the other`,
  why: 'What is too dear in one region is given up there; in all of them it is switched off by somebody who does not want to be seen.',
  respond: (last) =>
    stopWhoActed(
      last,
      'Switch the services on again in every region, by their delegated administrator where there is one.',
    ),
  falsePositives: ['The services are given up, or handed to another account, in all regions at once.'],
  mitre: ['T1685'],
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html'],
})
