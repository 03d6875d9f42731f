import { expect, test } from 'vitest'
import { readTool } from '../../../../../shared/sources/cloudtrail/tool.ts'

test.each<[string | undefined, string | undefined, boolean, string | undefined]>([
  ['AWS Internal', undefined, true, 'the AWS console'],
  ['aws-internal/3 aws-sdk-java/1.12.488 Linux/5.10.184', undefined, true, 'the AWS console'],
  ['[S3Console/0.4, aws-internal/3 aws-sdk-java/1.11.1002]', undefined, true, 'the AWS console'],
  ['signin.amazonaws.com', 'signin.amazonaws.com', false, 'the AWS console'],
  // Without a session of the console it is some service of AWS.
  ['AWS Internal', undefined, false, undefined],
  ['AWS Internal', 'AWS Internal', false, undefined],
  // In CloudShell people work with the credentials of the console, and not in it.
  ['aws-cli/2.13.5 exec-env/CloudShell command/ec2.stop-instances', undefined, true, 'the AWS CLI'],
  ['cloudformation.amazonaws.com', 'cloudformation.amazonaws.com', true, 'CloudFormation'],
])('%s, %s, from the console: %s', (userAgent, invokedBy, fromConsole, name) => {
  expect(readTool(userAgent, invokedBy, fromConsole)?.name).toBe(name)
})
