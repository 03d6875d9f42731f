import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: apiCall('savingsplans:CreateSavingsPlan', {
        requestParameters: { savingsPlanOfferingId: '12345678-90ab-cdef-1234-567890abcdef', commitment: '10.5' },
        responseElements: { savingsPlanId: 'abcdef12-3456-7890-abcd-ef1234567890' },
      }),
      title: 'alice bought a savings plan of 10.5 dollars an hour',
      severity: 'high',
    },
    { event: apiCall('savingsplans:CreateSavingsPlan'), title: 'alice bought a savings plan' },
  ],
  silent: [
    {
      event: apiCall('savingsplans:CreateSavingsPlan', {
        requestParameters: { commitment: '10.5' },
        errorCode: 'ValidationException',
      }),
      because: 'it was refused',
    },
    { event: apiCall('savingsplans:DeleteQueuedSavingsPlan'), because: 'a planned purchase was called off' },
  ],
})
