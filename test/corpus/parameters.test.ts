import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { chosen, parameterLists } from '../models/parameter-lists.ts'

const paths = z.record(z.string(), z.string())

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
}

/** All that AWS's models call so, as `npm run models` found it. */
const fixture = z.record(z.string(), paths).parse(read('test/fixtures/aws-parameters.json'))

test.each(parameterLists)('$file has all that AWS names so, but what is left out on purpose', (list) => {
  expect(paths.parse(read(list.file)), 'run npm run models').toEqual(chosen(list, fixture[list.file] ?? {}))
})

test.each(parameterLists)('what is left out of $file, and what is added, is needed', (list) => {
  const named = Object.entries(fixture[list.file] ?? {}).flatMap(([call, found]) =>
    found.split(' ').map((path) => `${call} ${path}`),
  )
  for (const { what, because } of list.leftOut) {
    expect(
      named.some((text) => what.test(text)),
      `${what} leaves nothing out: ${because}`,
    ).toBe(true)
  }
  const added = Object.entries(list.added).flatMap(([call, more]) => more.split(' ').map((path) => `${call} ${path}`))
  expect(
    added.filter((text) => named.includes(text)),
    'the models have it',
  ).toEqual([])
})

/** Known ways to hand a role to something that runs the caller's code; the models must not lose them. */
const known = [
  'amplify:CreateApp',
  'apprunner:CreateService',
  'appsync:CreateDataSource',
  'autoscaling:CreateLaunchConfiguration',
  'bedrock-agentcore:CreateCodeInterpreter',
  'cognito-identity:SetIdentityPoolRoles',
  'ecs:StartTask',
  'elasticmapreduce:RunJobFlow',
  'eks:CreatePodIdentityAssociation',
  'iot:CreateTopicRule',
  'lambda:UpdateFunctionConfiguration2*',
  'rds:AddRoleToDBCluster',
  'sagemaker:CreateAutoMLJobV2',
  'scheduler:UpdateSchedule',
  'transfer:CreateUser',
]

test('the calls that are known to run code under a role are in the list', () => {
  const calls = Object.keys(paths.parse(read('detections/requests/compute/role-parameters.json')))
  expect(known.filter((call) => !calls.includes(call))).toEqual([])
})
