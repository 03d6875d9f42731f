import { expect, test } from 'vitest'
import { compliance } from '../../../../detections/compliance/index.ts'
import { wholeOf } from '../../../../shared/core/deferred-detection.ts'
import { activeDetections } from '../../../../shared/lambda/active-detections.ts'
import { serviceEvent } from '../../../events.ts'
import { raisedAlerts } from '../../../raised-alerts.ts'

const configurationItems = ['AWS::EC2::SecurityGroup', 'AWS::IAM::*']

test.each([
  ['AWS::EC2::SecurityGroup', true],
  ['AWS::IAM::Role', true],
  ['AWS::EC2::Instance', false],
])('of the types that the configuration names, changes are told: %s', (resourceType, isTold) => {
  const deferred = compliance.map((detection) => ({ ...detection, whole: () => detection }))
  const event = serviceEvent('aws.config', 'Config Configuration Item Change', { configurationItem: { resourceType } })
  for (const detections of [compliance, deferred]) {
    const active = activeDetections(detections, { configurationItems }).map(wholeOf)
    expect(raisedAlerts([event], active)).toHaveLength(isTold ? 1 : 0)
  }
})

test('a configuration that names none asks for none', () => {
  expect(activeDetections(compliance, {}).map(({ id }) => id)).not.toContain('compliance/resource-changed')
  expect(activeDetections(compliance, { configurationItems: [] })).toEqual(activeDetections(compliance, {}))
})
