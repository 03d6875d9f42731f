import { expect, test } from 'vitest'
import { isOfAws } from '../../../../detections/requests/compute/aws-layers.ts'

test.each([
  'arn:aws:lambda:us-east-1:580247275435:layer:LambdaInsightsExtension:53',
  'arn:aws:lambda:eu-west-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python313-x86_64:18',
  'arn:aws:lambda:eu-west-1:094274105915:layer:AWSLambdaPowertoolsTypeScriptV2:41',
  'arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:12',
  'arn:aws:lambda:us-east-1:027255383542:layer:AWS-AppConfig-Extension:128',
  'arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroJs:13',
  'arn:aws:lambda:us-east-1:901920570463:layer:aws-otel-nodejs-amd64-ver-1-30-2:1',
  'arn:aws:lambda:us-east-1:336392948345:layer:AWSSDKPandas-Python312:26',
  'arn:aws:lambda:us-east-1:157417159150:layer:AWSCodeGuruProfilerPythonAgentLambdaLayer:11',
])('%s is of AWS', (layer) => {
  expect(isOfAws(layer)).toBe(true)
  expect(isOfAws(layer.replace(/\d{12}/, '123456789012')), 'the name alone').toBe(false)
  expect(isOfAws(layer.replace(/layer:[^:]+/, 'layer:helper')), 'the account alone').toBe(false)
})

test.each(['', 'arn:aws:lambda', 'arn:aws:lambda:us-east-1:017000801446:layer:AWS-AppConfig-Extension:1'])(
  '"%s" is not',
  (layer) => {
    expect(isOfAws(layer)).toBe(false)
  },
)
