import { expect, test } from 'vitest'
import functionOpenedToOthers from '../../../../detections/compute/function-opened-to-others.ts'
import functionUrl from '../../../../detections/compute/function-url-without-authentication.ts'
import type { Detection } from '../../../../shared/core/detection.ts'
import type { JsonObject } from '../../../../shared/core/json.ts'
import { apiCall } from '../../../events.ts'
import { runPayloads } from '../../../run.ts'

async function commandFor(detection: Detection, call: string, requestParameters: JsonObject): Promise<string> {
  const { published } = await runPayloads([apiCall(call, { requestParameters })], [detection])
  const [step] = JSON.parse(published[0]?.messages['sqs'] ?? '').respond
  return step.run
}

test.each<[JsonObject, qualifier: string]>([
  [{ functionName: 'orders' }, ''],
  [{ functionName: 'orders', qualifier: 'PROD' }, ' --qualifier PROD'],
  [{ functionName: 'orders:PROD' }, ' --qualifier PROD'],
  [{ functionName: 'arn:aws:lambda:us-east-1:111122223333:function:orders' }, ''],
  [{ functionName: 'arn:aws:lambda:us-east-1:111122223333:function:orders:7' }, ' --qualifier 7'],
  [{ functionName: '111122223333:function:orders' }, ''],
])('what was opened for %j is closed there', async (request, qualifier) => {
  const permission = { ...request, statementId: 'all', action: 'lambda:InvokeFunction', principal: '*' }
  expect(await commandFor(functionOpenedToOthers, 'lambda:AddPermission20150331v2', permission)).toBe(
    `aws lambda remove-permission --function-name orders --statement-id all --region us-east-1${qualifier}`,
  )
  const url = { ...request, authType: 'NONE' }
  expect(await commandFor(functionUrl, 'lambda:CreateFunctionUrlConfig', url)).toBe(
    `aws lambda update-function-url-config --function-name orders --auth-type AWS_IAM --region us-east-1${qualifier}`,
  )
})
