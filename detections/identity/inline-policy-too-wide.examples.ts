import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const put = (statement: object, record = {}) =>
  apiCall('iam:PutRolePolicy', {
    requestParameters: {
      roleName: 'Deploy',
      policyName: 'boot',
      policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    },
    ...record,
  })

export default defineExamples({
  fires: [
    {
      event: put({ Effect: 'Allow', Action: '*', Resource: '*' }),
      title: 'alice allowed role Deploy to do everything',
      severity: 'high',
    },
    {
      event: apiCall('iam:PutUserPolicy', {
        requestParameters: {
          userName: 'bob',
          policyName: 'boot',
          policyDocument: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
        },
      }),
      title: 'alice allowed user bob to do everything',
      severity: 'high',
    },
    {
      event: put({
        Effect: 'Allow',
        Action: '*:*',
        NotResource: 'arn:aws:s3:::logs',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-north-1' } },
      }),
      title: 'alice allowed role Deploy to do everything',
      severity: 'high',
    },
    {
      event: put({
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
      title: 'alice allowed role Deploy to do everything under a condition',
      severity: 'medium',
    },
    {
      event: put({ Effect: 'Allow', Action: 'iam:P?ssRole', Resource: 'arn:aws:iam::*:role/*' }),
      title: 'alice allowed role Deploy to call iam:P?ssRole',
      severity: 'medium',
    },
    {
      event: put({ Effect: 'Allow', NotAction: ['organizations:*'], Resource: '*' }),
      title: 'alice allowed role Deploy to do nearly everything',
      severity: 'high',
    },
    {
      event: put({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
      title: 'alice allowed role Deploy to do everything but iam:*',
      severity: 'medium',
    },
    {
      event: put({ Effect: 'Allow', Action: ['s3:*', 'iam:*'], Resource: '*' }),
      title: 'alice allowed role Deploy to call iam:*',
      severity: 'high',
    },
    {
      event: put({ Effect: 'Allow', Action: ['iam:PassRole', 'iam:CreateAccessKey'], Resource: '*' }),
      title: 'alice allowed role Deploy to call iam:PassRole and 1 more action',
    },
    {
      event: put(
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' },
        { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.4' },
      ),
      title: 'alice allowed role Deploy to call iam:PassRole',
      severity: 'low',
    },
  ],
  silent: [
    { event: put({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), because: 'it makes no administrator' },
    {
      event: put({ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::111122223333:role/Task' }),
      because: 'one role may be passed, not all',
    },
    { event: put({ Effect: 'Deny', Action: '*', Resource: '*' }), because: 'it denies' },
    {
      event: put({
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      }),
      because: 'a condition limits it',
    },
    {
      event: apiCall('iam:PutUserPolicy', {
        requestParameters: {
          userName: 'alice',
          policyName: 'tmp',
          policyDocument: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
        },
      }),
      because: 'who gives it to themselves is told by own-permissions-widened',
    },
  ],
})
