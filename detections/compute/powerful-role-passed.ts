import { lastingName } from '../../shared/core/actor.ts'
import type { ApiCall } from '../../shared/core/event.ts'
import { textAt } from '../../shared/core/json.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { nameIn } from '../requests/arns.ts'
import { soundsPowerful } from '../requests/identity/identities.ts'
import { otherCalls } from '../steps.ts'

export default defineCallDetection({
  id: 'compute/powerful-role-passed',
  calls: [
    'cloudformation:CreateChangeSet',
    'cloudformation:CreateStack',
    'cloudformation:UpdateStack',
    'codebuild:CreateProject',
    'codebuild:UpdateProject',
    'ec2:RunInstances',
    'ecs:RegisterTaskDefinition',
    'glue:CreateJob',
    'lambda:CreateFunction2*',
    'lambda:UpdateFunctionConfiguration*',
    'sagemaker:CreateNotebookInstance',
    'sagemaker:CreateTrainingJob',
    'scheduler:CreateSchedule',
    'states:CreateStateMachine',
  ],
  where: (e) => soundsPowerful(roleOf(e)),
  severity: 'medium',
  title: (e) => `${e.actor.name} let ${services.get(e.action.service) ?? e.action.service} run as ${roleOf(e)}`,
  why: 'Who may hand a powerful role to something that runs their code has all the powers of that role.',
  respond: (e) => [
    `Ask ${e.actor.name} whether it needs so powerful a role.`,
    `See what the policies of ${roleOf(e) ?? 'the role'} allow; the name alone does not prove it.`,
    ...otherCalls(e),
    `Let ${e.actor.name} pass only the roles that they need (iam:PassRole).`,
  ],
  falsePositives: ['The role is called so and may do little.', 'An administrator builds a tool for administration.'],
  firstSeen: (e) => `${e.account.id} ${e.action.service} ${roleOf(e) ?? ''} ${lastingName(e.actor)}`,
  mitre: ['T1098.003', 'T1548.005'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
})

const services: ReadonlyMap<string, string> = new Map([
  ['cloudformation', 'a CloudFormation stack'],
  ['codebuild', 'a CodeBuild project'],
  ['ec2', 'an EC2 instance'],
  ['ecs', 'an ECS task'],
  ['glue', 'a Glue job'],
  ['lambda', 'a Lambda function'],
  ['sagemaker', 'a SageMaker machine'],
  ['scheduler', 'a schedule'],
  ['states', 'a state machine'],
])

/** The name of the role, or of the instance profile, which usually bears the name of its role. */
function roleOf({ request, action }: ApiCall): string | undefined {
  const parameters = [
    ...['role', 'roleArn', 'roleARN', 'serviceRole', 'taskRoleArn'].map((name) => textAt(request, name)),
    textAt(request, 'target', 'roleArn'),
    ...(action.service === 'ec2' ? ['name', 'arn'].map((name) => textAt(request, 'iamInstanceProfile', name)) : []),
  ]
  return nameIn(parameters.find((value) => value !== undefined))
}
