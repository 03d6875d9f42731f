import type { JsonObject } from '../shared/core/json.ts'
import { alarmChange, apiCall, serviceEvent, stateChange, user } from '../test/events.ts'

let serial = 0

/** An event that is told at once, each time of another actor or thing. */
export interface AlertingEvent {
  readonly event: JsonObject
  /** The call that caused it, which `apiCall` must have heard before: else the alert would wait for that. */
  readonly cause?: JsonObject
}

export const alertingEvents = {
  apiCall: (): AlertingEvent => ({
    event: apiCall('iam:CreateAccessKey', {
      eventID: `bench-${serial}`,
      eventTime: new Date().toISOString(),
      userIdentity: user(`bench-${serial++}`),
      requestParameters: { userName: 'bob' },
    }),
  }),
  ec2StateChange: (): AlertingEvent => {
    const instanceId = `i-${String(serial++).padStart(17, '0')}`
    return {
      event: stateChange('stopped', new Date().toISOString(), instanceId),
      cause: apiCall('ec2:StopInstances', {
        eventID: `stop-${serial}`,
        eventTime: new Date(Date.now() - 1000).toISOString(),
        userIdentity: user(`bench-${serial}`),
        requestParameters: { instancesSet: { items: [{ instanceId }] } },
      }),
    }
  },
  alarmState: (): AlertingEvent => ({ event: alarmChange(`bench-${serial++}`, 'ALARM') }),
  serviceEvent: (): AlertingEvent => {
    const arn = 'arn:aws:states:us-east-1:111122223333'
    const name = `bench-${serial++}`
    return {
      event: serviceEvent('aws.states', 'Step Functions Execution Status Change', {
        executionArn: `${arn}:execution:${name}:1`,
        stateMachineArn: `${arn}:stateMachine:${name}`,
        name: '1',
        status: 'FAILED',
      }),
    }
  },
} as const
