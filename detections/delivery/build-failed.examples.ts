import { sample, serviceEvent } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

const id = 'arn:aws:codebuild:us-east-1:111122223333:build/orders:8745a7a9-c340-456a-9166-edf953571b11'

function build(status: string, more: object = {}) {
  return serviceEvent('aws.codebuild', 'CodeBuild Build State Change', {
    'build-status': status,
    'project-name': 'orders',
    'build-id': id,
    'additional-information': { initiator: 'alice', ...more },
  })
}

export default defineExamples({
  fires: [
    {
      event: sample('codebuild/build-failed.json'),
      title: 'Build of project my-sample-project failed in phase build',
      severity: 'medium',
    },
    { event: build('FAILED'), title: 'Build of project orders failed', severity: 'medium' },
    {
      event: build('FAILED', { initiator: 'codepipeline/orders' }),
      title: 'Build of project orders failed',
      severity: 'low',
    },
    {
      event: build('FAILED', { 'source-version': 'pr/42' }),
      title: 'Build of project orders failed',
      severity: 'low',
    },
    { event: build('TIMED_OUT'), title: 'Build of project orders took longer than it may, and was broken off' },
    { event: build('FAULT'), title: 'Build of project orders broke off by a fault of CodeBuild' },
    { event: build('STOPPED'), title: 'Build of project orders was stopped', severity: 'low' },
    {
      event: serviceEvent('aws.codebuild', 'CodeBuild Build State Change', { 'build-status': 'FAILED' }),
      title: 'A build failed',
    },
  ],
  silent: [
    { event: build('IN_PROGRESS'), because: 'it has not ended' },
    { event: sample('codebuild/build-phase-change.json'), because: 'the build tells of its phases when it ends' },
  ],
})
