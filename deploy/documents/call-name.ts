const callForm = /^(?!.*amazonaws)[a-z0-9.-]+:[A-Za-z]\w*\*?$/

/** Services that people, commands or IAM policies call otherwise than CloudTrail does: no event bears these names. */
const recordedAs: ReadonlyMap<string, string> = new Map([
  ['application-autoscaling', 'autoscaling'],
  ['cloudwatch', 'monitoring'],
  ['efs', 'elasticfilesystem'],
  ['elb', 'elasticloadbalancing'],
  ['elbv2', 'elasticloadbalancing'],
  ['emr', 'elasticmapreduce'],
  ['eventbridge', 'events'],
  ['opensearch', 'es'],
  ['sso-admin', 'sso'],
  ['stepfunctions', 'states'],
])

/** What is wrong with a call that should be as detections name it: `iam:CreateUser`, `lambda:UpdateFunctionCode*`. */
export function callProblem(call: string): string | undefined {
  return callForm.test(call) ? serviceProblem(call) : 'must be "service:Name", like "iam:CreateUser"'
}

/** Says it where no event bears the service's name. */
export function serviceProblem(call: string): string | undefined {
  const [service = '', name = ''] = call.split(':')
  const recorded = recordedAs.get(service)
  return recorded && `CloudTrail calls the service "${recorded}": write "${recorded}:${name}"`
}
