import { type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import type { Resource } from '../../core/resource.ts'
import { readTime } from '../event-base.ts'
import { imageName, resourceInOtherCloud } from '../other-cloud.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { lastPart, mostLines, packageInWords, type ReadFinding, severityNamed } from './reading.ts'

/** @see https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html */
export const readInspector: ReadFinding = (detail) => {
  const status = textAt(detail, 'status') ?? 'ACTIVE'
  const vulnerability = textAt(detail, 'packageVulnerabilityDetails', 'vulnerabilityId')
  const isFixable = textAt(detail, 'fixAvailable') === 'YES'
  const isExploited = textAt(detail, 'exploitAvailable') === 'YES'
  const known = [...(isExploited ? ['An exploit is known.'] : []), ...(isFixable ? ['A fixed version exists.'] : [])]
  return {
    product: 'Inspector',
    id: lastPart(textAt(detail, 'findingArn')),
    account: textAt(detail, 'awsAccountId'),
    region: undefined,
    updated: inUtc(textAt(detail, 'updatedAt')),
    type: vulnerability ?? textAt(detail, 'type') ?? '',
    title: textAt(detail, 'title') ?? vulnerability ?? '',
    description: [textAt(detail, 'description'), ...known].filter((text) => text !== undefined).join(' ') || undefined,
    severity: severityNamed(textAt(detail, 'severity')),
    state: status === 'ACTIVE' ? 'active' : 'closed',
    closedAs: status === 'ACTIVE' ? undefined : status === 'SUPPRESSED' ? 'suppressed' : 'resolved',
    isSample: false,
    who: undefined,
    from: undefined,
    seen: {
      first: readTime(inUtc(textAt(detail, 'firstObservedAt'))),
      last: readTime(inUtc(textAt(detail, 'lastObservedAt'))),
      times: undefined,
    },
    evidence: evidenceIn(detail),
    remediation: remediationIn(textAt(detail, 'remediation', 'recommendation', 'text')),
    resources: listAt(detail, 'resources').flatMap((one) => {
      const id = textAt(one, 'id')
      if (id === undefined) return []
      const details = objectAt(one, 'details')
      return [
        resourceInOtherCloud(textAt(one, 'provider'), id, details) ?? resourceOf(textAt(one, 'type'), id, details),
      ]
    }),
  }
}

/** "None Provided" says nothing, and a section of its console is not in an alert. */
function remediationIn(said: string | undefined): string | undefined {
  return said === undefined || /^None Provided$|\bsection\b/i.test(said.trim()) ? undefined : said
}

/** Its times name no zone: "Jun 1, 2024, 12:00:00 PM" is UTC. */
function inUtc(time: string | undefined): string | undefined {
  return time !== undefined && /\b[AP]M$/.test(time) ? `${time} UTC` : time
}

/** @see https://docs.aws.amazon.com/inspector/v2/APIReference/API_Finding.html */
function evidenceIn(detail: JsonObject): readonly string[] {
  const packages = listAt(detail, 'packageVulnerabilityDetails', 'vulnerablePackages').flatMap((one) =>
    packageInWords(textAt(one, 'name'), textAt(one, 'version'), textAt(one, 'fixedInVersion')),
  )
  const score = numberAt(detail, 'inspectorScore')
  const ports = objectAt(detail, 'networkReachabilityDetails', 'openPortRange')
  const [begin, end] = [numberAt(ports, 'begin'), numberAt(ports, 'end')]
  const protocol = textAt(detail, 'networkReachabilityDetails', 'protocol')
  const open = begin === end || end === undefined ? `port ${begin}` : `ports ${begin} to ${end}`
  const file = textAt(detail, 'codeVulnerabilityDetails', 'filePath', 'filePath')
  const line = numberAt(detail, 'codeVulnerabilityDetails', 'filePath', 'startLine')
  return [
    ...packages.slice(0, mostLines),
    ...(score === undefined ? [] : [`Score: ${score} of 10`]),
    ...(begin === undefined ? [] : [`Open: ${open}${protocol === undefined ? '' : ` (${protocol})`}`]),
    ...(file === undefined ? [] : [`Code: ${file}${line === undefined ? '' : `, line ${line}`}`]),
  ]
}

function resourceOf(type: string | undefined, id: string, details: JsonObject): Resource {
  switch (type) {
    case 'AWS_EC2_INSTANCE':
      return { type: 'AWS::EC2::Instance', name: id.split('/').at(-1) ?? id, arn: undefined }
    case 'AWS_LAMBDA_FUNCTION': {
      const name = textAt(details, 'awsLambdaFunction', 'functionName')
      return name === undefined ? resourceOfArn(id) : { type: 'AWS::Lambda::Function', name, arn: id }
    }
    case 'AWS_ECR_CONTAINER_IMAGE': {
      const name = imageName(objectAt(details, 'awsEcrContainerImage'))
      return { type: 'AWS::ECR::Image', name: name ?? resourceOfArn(id).name, arn: id }
    }
    case 'CODE_REPOSITORY':
      return {
        type: 'code repository',
        name: textAt(details, 'codeRepository', 'projectName') ?? lastPart(id) ?? id,
        arn: undefined,
      }
    case 'MACHINE_IMAGE':
      return { type: 'AWS::EC2::Image', name: id, arn: undefined }
    default:
      return resourceOfArn(id)
  }
}
