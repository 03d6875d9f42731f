import { flagAt, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from '../../core/json.ts'
import { addressInWords, mostLines, textsIn } from './reading.ts'

/**
 * What a finding names besides the resource, a line each: what was called, asked for or run, and by what.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Service.html
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Resource.html
 */
export function evidenceIn(resource: JsonObject, service: JsonObject): readonly string[] {
  return [
    ...signalsIn(objectAt(service, 'detection', 'sequence')),
    ...actionIn(objectAt(service, 'action')),
    ...processIn(objectAt(service, 'runtimeDetails', 'process')),
    ...malwareIn(service),
    ...workloadsIn(resource),
    ...objectsIn(resource),
  ]
}

/** @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Signal.html */
function signalsIn(sequence: JsonObject): readonly string[] {
  return listAt(sequence, 'signals')
    .slice(0, mostLines)
    .flatMap((signal) => {
      const name = textAt(signal, 'name') ?? textAt(signal, 'description')
      const times = numberAt(signal, 'count') ?? 1
      return name === undefined ? [] : [`Sign: ${name}${times > 1 ? `, ${times} times` : ''}`]
    })
}

function actionIn(action: JsonObject): readonly string[] {
  const api = objectAt(action, 'awsApiCallAction')
  const dns = objectAt(action, 'dnsRequestAction')
  const kubernetes = objectAt(action, 'kubernetesApiCallAction')
  const ports = listAt(action, 'portProbeAction', 'portProbeDetails').map((probe) =>
    portInWords(objectAt(probe, 'localPortDetails')),
  )
  return [
    ...said('Call', textAt(api, 'api'), { before: serviceOf(api), after: errorIn(textAt(api, 'errorCode')) }),
    ...said('Asked for', textAt(dns, 'domain'), { after: blocked(dns) }),
    ...said('Kubernetes', textAt(kubernetes, 'requestUri'), {
      before: textAt(kubernetes, 'verb')?.concat(' '),
      after: errorIn(numberAt(kubernetes, 'statusCode')?.toString()),
    }),
    ...connectionIn(objectAt(action, 'networkConnectionAction')),
    ...[...new Set(textsIn(...ports))].slice(0, mostLines).map((port) => `Probed: ${port}`),
    ...listAt(action, 'rdsLoginAttemptAction', 'loginAttributes').slice(0, mostLines).map(loginsInWords),
  ]
}

/** "Connection: outbound to port 443 (HTTPS) of 203.0.113.40 in China, by TCP, blocked" */
function connectionIn(connection: JsonObject): readonly string[] {
  const direction = textAt(connection, 'connectionDirection')?.toLowerCase()
  const isOut = direction === 'outbound'
  const port = portInWords(objectAt(connection, isOut ? 'remotePortDetails' : 'localPortDetails'))
  const address = isOut ? addressIn(objectAt(connection, 'remoteIpDetails')) : undefined
  const to = textsIn(port, address).join(' of ')
  if (direction === undefined || to === '') return []
  const protocol = textAt(connection, 'protocol')
  return [`Connection: ${direction} to ${to}${protocol === undefined ? '' : `, by ${protocol}`}${blocked(connection)}`]
}

/** The address on the other side, with its country and network. */
export function addressIn(remote: Json | undefined): string | undefined {
  return addressInWords(textAt(remote, 'ipAddressV4') ?? textAt(remote, 'ipAddressV6'), {
    country: textAt(remote, 'country', 'countryName'),
    network: textAt(remote, 'organization', 'asnOrg'),
  })
}

function portInWords(details: JsonObject): string | undefined {
  const port = numberAt(details, 'port')
  const name = textAt(details, 'portName')
  if (port === undefined) return undefined
  return `port ${port}${name === undefined || name === 'Unknown' ? '' : ` (${name})`}`
}

function loginsInWords(login: Json): string {
  const [user, application] = ['user', 'application'].map((field) => textAt(login, field))
  const [failed = 0, succeeded = 0] = ['failedLoginAttempts', 'successfulLoginAttempts'].map((field) =>
    numberAt(login, field),
  )
  const by = application === undefined ? '' : ` by ${application}`
  return `Sign-ins${user === undefined ? '' : ` as ${user}`}${by}: ${failed} failed, ${succeeded} succeeded`
}

/** @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ProcessDetails.html */
function processIn(process: JsonObject): readonly string[] {
  const path = textAt(process, 'executablePath') ?? textAt(process, 'name')
  const user = textAt(process, 'user')
  const [parent] = listAt(process, 'lineage')
  const by = textAt(parent, 'executablePath') ?? textAt(parent, 'name')
  return said('Process', path, {
    after: `${user === undefined ? '' : `, run by ${user}`}${by === undefined ? '' : `, started by ${by}`}`,
  })
}

/**
 * Of a scan of disks, and of one of objects, snapshots and images.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ScanThreatName.html
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_MalwareScanDetails.html
 */
function malwareIn(service: JsonObject): readonly string[] {
  const onDisks = listAt(
    objectAt(service, 'ebsVolumeScanDetails', 'scanDetections', 'threatDetectedByName'),
    'threatNames',
  ).flatMap((threat) => {
    const path = textAt(threat, 'filePaths', 0, 'filePath')
    return said('Malware', textAt(threat, 'name'), { after: path === undefined ? '' : ` in ${path}` })
  })
  const inObjects = listAt(service, 'malwareScanDetails', 'threats').flatMap((threat) =>
    said('Malware', textAt(threat, 'name')),
  )
  return [...onDisks, ...inObjects].slice(0, mostLines)
}

/** Pods and tasks, and their containers. */
function workloadsIn(resource: JsonObject): readonly string[] {
  const pod = objectAt(resource, 'kubernetesDetails', 'kubernetesWorkloadDetails')
  const task = objectAt(resource, 'ecsClusterDetails', 'taskDetails')
  const namespace = textAt(pod, 'namespace')
  const definition = textAt(task, 'definitionArn')?.split('/').at(-1)
  const containers = [
    ...listAt(pod, 'containers'),
    ...listAt(task, 'containers'),
    objectAt(resource, 'containerDetails'),
  ].flatMap(containerInWords)
  return [
    ...said('Workload', textAt(pod, 'name'), {
      before: textAt(pod, 'type')?.concat(' '),
      after: namespace === undefined ? '' : ` in namespace ${namespace}`,
    }),
    ...said('Task', textAt(task, 'arn')?.split('/').at(-1), {
      after: definition === undefined ? '' : ` of ${definition}`,
    }),
    ...[...new Set(containers)].slice(0, mostLines),
  ]
}

function containerInWords(container: Json): readonly string[] {
  const image = textAt(container, 'image')
  const isPrivileged = flagAt(container, 'securityContext', 'privileged') === true
  return said('Container', textAt(container, 'name') ?? textAt(container, 'id'), {
    after: `${image === undefined ? '' : ` of image ${image}`}${isPrivileged ? ', privileged' : ''}`,
  })
}

function objectsIn(resource: JsonObject): readonly string[] {
  const keys = listAt(resource, 's3BucketDetails').flatMap((bucket) =>
    listAt(bucket, 's3ObjectDetails').map((object) => textAt(object, 'key')),
  )
  return textsIn(...keys)
    .slice(0, mostLines)
    .map((key) => `Object: ${key}`)
}

interface Around {
  readonly before?: string | undefined
  readonly after?: string
}

function said(label: string, value: string | undefined, { before = '', after = '' }: Around = {}): readonly string[] {
  return value === undefined ? [] : [`${label}: ${before}${value}${after}`]
}

function serviceOf(api: JsonObject): string | undefined {
  return textAt(api, 'serviceName')?.replace('.amazonaws.com', ':')
}

/** Of a code, or of a status of HTTP that says that it was refused. */
function errorIn(code: string | undefined): string {
  return code === undefined || /^[123]\d\d$/.test(code) ? '' : `, refused with ${code}`
}

function blocked(action: JsonObject): string {
  return flagAt(action, 'blocked') === true ? ', blocked' : ''
}
