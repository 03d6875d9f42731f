import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const requestParameters = {
  landingZoneIdentifier: 'arn:aws:controltower:us-east-1:111122223333:landingzone/1A2B3C4D5E6F7G8H',
}

export default defineExamples({
  fires: [
    {
      event: apiCall('controltower:DeleteLandingZone', { requestParameters }),
      title: 'alice deleted the Control Tower landing zone',
      severity: 'high',
    },
    {
      event: apiCall('controltower:UpdateLandingZone', { requestParameters }),
      title: 'alice changed the Control Tower landing zone',
      severity: 'medium',
    },
    {
      event: apiCall('controltower:ResetLandingZone', { requestParameters }),
      title: 'alice reset the Control Tower landing zone',
      severity: 'low',
    },
    {
      event: apiCall('controltower:CreateLandingZone', { requestParameters: { version: '4.0' } }),
      title: 'alice set up the Control Tower landing zone',
      severity: 'low',
    },
  ],
  silent: [
    {
      event: apiCall('controltower:DeleteLandingZone', { requestParameters, errorCode: 'ConflictException' }),
      because: 'another change was under way, and it stays',
    },
  ],
})
