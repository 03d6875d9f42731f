import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { copyProject, root, serverless } from '../project-copy.ts'

const environment = { PATH: process.env['PATH'], HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' }

const copy = copyProject(`export default { severity: { 'custom/orders-table-deleted': 'critical' } }`)
afterAll(() => copy.delete())

const custom = (name: string): string => join(copy.folder, 'detections/custom', name)

test('documents come into the bundles and the rules as data, without what reads and checks them', () => {
  cpSync(join(root, 'test/fixtures/documents'), custom(''), { recursive: true })
  const { status, stdout, stderr } = serverless(copy.folder, environment, ['package'])
  expect(status, stdout + stderr).toBe(0)
  const template = readFileSync(join(copy.folder, '.serverless/cloudformation-template-update-stack.json'), 'utf8')
  expect(template).toContain('"DeleteTable"')
  const files = unzipSync(readFileSync(join(copy.folder, '.serverless/apiCall.zip')))
  const code = Buffer.from(files['functions/api-call.js'] ?? []).toString()
  expect(code).toContain('{{actor}} deleted the table {{detail.requestParameters.tableName}}')
  expect(code, 'a sequence').toContain('{{by}} tried to launch machines in one region after the other')
  expect(code, 'examples').not.toContain('alice deleted the table orders')
  expect(code, 'the reader').not.toMatch(/there is no such key|is no YAML|Map keys must be unique/)
})

test('a wrong document stops the packaging with its lines', () => {
  writeFileSync(
    custom('wrong.yml'),
    'calls: [iam:CreateUser]\nseverity: hihg\ntitle: "{{actor"\nwhy: x\nrespond: [x]\n',
  )
  writeFileSync(
    custom('closing.yml'),
    'calls: [iam:CreateUser]\nseverity: high\ntitle: x\nwhy: x\nrespond: [x]\ncloses: custom/orders-table-deletd\n',
  )
  writeFileSync(
    custom('chain.yml'),
    'sequence: [{ of: [custom/closng] }, { of: [custom/closing], tims: 2 }]\nminutes: 5\nseverity: high\ntitle: x\nwhy: x\nrespond: [x]\n',
  )
  writeFileSync(
    custom('unknown.yml'),
    'sequence:\n- of: [custom/closng]\n- of: [custom/closing]\nminutes: 5\nseverity: high\ntitle: x\nwhy: x\nrespond: [x]\n',
  )
  const { status, stdout, stderr } = serverless(copy.folder, environment, ['package'])
  expect(status).toBe(1)
  const output = stdout + stderr
  expect(output).toMatch(
    /detections\/custom\/wrong\.yml:2: severity: must be one of critical, .*; did you mean "high"\?\ndetections\/custom\/wrong\.yml:3: title: "\{\{actor" is not closed/,
  )
  expect(output).toContain(
    'detections/custom/closing: closes: there is no detection "custom/orders-table-deletd"; did you mean "custom/orders-table-deleted"?',
  )
  expect(output).toContain(
    'detections/custom/chain.yml:1: sequence[1].tims: there is no such key; did you mean "times"?',
  )
  expect(output).toContain(
    'detections/custom/unknown.yml:2: sequence[0].of[0]: there is no detection "custom/closng"; did you mean "custom/closing"?',
  )
  expect(output).not.toMatch(/^ +at |DocumentError/m)
})
