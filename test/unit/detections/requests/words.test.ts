import { expect, test } from 'vitest'
import { onWhat } from '../../../../detections/requests/words.ts'

test('what a call acted on is named, where it is known', () => {
  const bob = { type: 'AWS::IAM::User', name: 'bob', arn: undefined }
  expect(onWhat({ resources: [bob] })).toBe(' on IAM user bob')
  expect(onWhat({ resources: [] })).toBe('')
})
