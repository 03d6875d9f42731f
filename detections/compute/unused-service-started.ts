import { defineCallDetection } from '../define-call-detection.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/unused-service-started',
  calls: [
    'amplify:CreateApp',
    'apprunner:CreateService',
    'batch:CreateComputeEnvironment',
    'cloud9:CreateEnvironmentEC2',
    'codebuild:CreateProject',
    'ecs:CreateCluster',
    'eks:CreateCluster',
    'elasticbeanstalk:CreateEnvironment',
    'elasticmapreduce:RunJobFlow',
    'gamelift:CreateFleet',
    'imagebuilder:CreateImagePipeline',
    'lightsail:CreateContainerService',
    'lightsail:CreateInstances',
    'sagemaker:CreateNotebookInstance',
    'workspaces:CreateWorkspaces',
  ],
  severity: 'medium',
  title: (e) => `${e.actor.name} started to use ${names.get(e.action.service) ?? e.action.service}, a new service here`,
  why: 'Services that nobody uses and nobody watches are where intruders run their miners.',
  respond: (e) => [
    `Ask ${e.actor.name} what it is for.`,
    `If nobody knows of it, delete what was made in ${e.region}, and look for the same in the other regions.`,
    ...otherCalls(e),
    'Close the services that you do not use, with a service control policy.',
  ],
  falsePositives: ['A team tries a service.', 'Tocsin is new here: each service that is in use alerts once.'],
  firstSeen: (e) => `${e.account.id} ${e.action.service}`,
  mitre: ['T1496', 'T1578.002'],
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html'],
})

const names: ReadonlyMap<string, string> = new Map([
  ['amplify', 'Amplify'],
  ['apprunner', 'App Runner'],
  ['batch', 'AWS Batch'],
  ['cloud9', 'Cloud9'],
  ['codebuild', 'CodeBuild'],
  ['ecs', 'ECS'],
  ['eks', 'EKS'],
  ['elasticbeanstalk', 'Elastic Beanstalk'],
  ['elasticmapreduce', 'EMR'],
  ['gamelift', 'GameLift'],
  ['imagebuilder', 'EC2 Image Builder'],
  ['lightsail', 'Lightsail'],
  ['sagemaker', 'SageMaker'],
  ['workspaces', 'WorkSpaces'],
])
