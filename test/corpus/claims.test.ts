import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import type { Detection } from '../../shared/core/detection.ts'
import { isJsonObject, type JsonObject } from '../../shared/core/json.ts'
import { type Severity, severities } from '../../shared/core/severity.ts'
import { raiseAlerts } from '../../shared/judging/raise-alerts.ts'
import { unwrapEventBridge } from '../../shared/transports/eventbridge.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { alice, session } from '../events.ts'
import { type Examples, payloadsOf } from '../examples.ts'
import { alertsTold, testDeps } from '../run.ts'

type Change = (detail: JsonObject) => JsonObject

/** What a caller can say of itself, in the words of those who are trusted most. */
const claims: readonly (readonly [claim: string, change: Change])[] = [
  ...[
    'APN/1.0 HashiCorp/1.0 Terraform/1.13.0 terraform-provider-aws/6.0.0',
    'cloudformation.amazonaws.com',
    'AWS Internal',
    '[S3Console/0.4, aws-internal/3]',
    'aws-sdk-go-v2/1.30.0 os/linux app/amazon-vpc-cni-k8s-v1.19.0',
  ].map((userAgent) => [`userAgent: ${userAgent}`, (detail: JsonObject) => ({ ...detail, userAgent })] as const),
  ...['cloudformation', 'ssm', 'config', 'servicecatalog', 'signin', 'scheduler'].map(
    (service) => [`invokedBy: ${service}`, invokedBy(`${service}.amazonaws.com`)] as const,
  ),
  ...['AWSCloudFormation', 'AutoScaling', 'tocsin'].map((name) => [`session name: ${name}`, inSession(name)] as const),
  ...['states', 'ssm', 'cloudformation', 'scheduler', 'config', 'servicecatalog'].map(
    (service) => [`source address: ${service}`, fromService(`${service}.amazonaws.com`)] as const,
  ),
  ['sourceIdentity', withSourceIdentity],
  ['tags of the request', tagged],
]

/** Detections of a claim itself: what the caller says is what gives it away. */
const onClaims: ReadonlySet<string> = new Set(['identity/leaked-key-tested'])

/** Detections of an address itself: a service has none. */
const onAddresses: ReadonlySet<string> = new Set([
  'identity/access-key-new-network',
  'identity/console-login-new-network',
  'identity/console-password-spraying',
  'identity/instance-credentials-from-new-network',
])

test.each(named(detections.filter(({ on, id }) => (on === 'api-call' || on === 'console-login') && !onClaims.has(id))))(
  'no claim of a caller silences %s, or lowers it where it is grave',
  async (_, detection) => {
    for (const example of (await examplesOf(detection)).fires) {
      const [before] = await severitiesOf(detection, payloadsOf(example))
      if (before === undefined) continue
      for (const { claim, payloads } of claimsOn(detection, example)) {
        const [after, ...more] = await severitiesOf(detection, payloads)
        const place = `${claim}: ${example.title}`
        expect(after, `${place}: it must be told`).toBeDefined()
        expect(more, place).toEqual([])
        const lost = severities.indexOf(after ?? 'information') - severities.indexOf(before)
        const isGrave = before === 'critical' || before === 'high'
        expect(lost, `${place}: it was ${before} and is ${after}`).toBeLessThanOrEqual(isGrave ? 0 : 1)
      }
    }
  },
)

/** Whoever chooses a name for each session would else be new each time. */
test.each(named(detections.filter(({ on }) => on === 'api-call')))(
  'what %s remembers is not new under another session name',
  async (_, detection) => {
    for (const example of (await examplesOf(detection)).fires) {
      const [event] = payloadsOf(example).filter(isJsonObject)
      if (event === undefined) continue
      const [first = [], ...others] = ['one', 'two'].map((name) =>
        [session('CI', name), federated(name)].map((identity) => firstSeenBy(identity, event, detection)),
      )
      for (const other of others) expect(other).toEqual(first)
    }
  },
)

function federated(name: string): JsonObject {
  const sessionIssuer = { type: 'IAMUser', arn: alice.arn, userName: alice.userName }
  return {
    ...alice,
    type: 'FederatedUser',
    arn: `arn:aws:sts::111122223333:federated-user/${name}`,
    sessionContext: { sessionIssuer },
  }
}

function firstSeenBy(userIdentity: JsonObject, event: JsonObject, detection: Detection): readonly unknown[] {
  const changed = { ...event, detail: { ...detailOf(event), userIdentity } }
  const { envelopes } = unwrapEventBridge(changed, { partition: 'aws', region: '', account: '' })
  const { deps } = testDeps([detection])
  return envelopes.flatMap((envelope) => raiseAlerts(envelope, deps)).map(({ firstSeen }) => firstSeen)
}

/** The example with what its caller can claim; of such events not everything can be claimed. */
function claimsOn(detection: Detection, example: Examples['fires'][number]) {
  return claims.flatMap(([claim, change]) => {
    if (claim.startsWith('source address') && onAddresses.has(detection.id)) return []
    const payloads = changedBy(change, example)
    return payloads === undefined ? [] : [{ claim, payloads }]
  })
}

/** `undefined` where it changes nothing. */
function changedBy(change: Change, example: Examples['fires'][number]): readonly unknown[] | undefined {
  const events = payloadsOf(example)
  const changed = events.map((event) => {
    if (!isJsonObject(event)) return event
    const detail = detailOf(event)
    const claiming = change(detail)
    return claiming === detail ? event : { ...event, detail: claiming }
  })
  return changed.every((event, i) => event === events[i]) ? undefined : changed
}

async function severitiesOf(detection: Detection, payloads: readonly unknown[]): Promise<readonly Severity[]> {
  return (await alertsTold(payloads, [detection])).map(({ severity }) => severity)
}

function identityOf({ userIdentity }: JsonObject): JsonObject {
  return isJsonObject(userIdentity) ? userIdentity : {}
}

/** Whoever acts through a service is named by it; of a service's own calls nobody can claim that. */
function invokedBy(service: string): Change {
  return (detail) => {
    const identity = identityOf(detail)
    if (identity['type'] === 'AWSService' || identity['type'] === undefined) return detail
    return {
      ...detail,
      userIdentity: { ...identity, invokedBy: service },
    }
  }
}

/** EC2 names the sessions of instances itself. */
function inSession(name: string): Change {
  return (detail) => {
    const identity = identityOf(detail)
    const { arn, principalId, type } = identity
    if (type !== 'AssumedRole' || typeof arn !== 'string' || /\/m?i-[^/]*$/.test(arn)) return detail
    const renamed = { arn: arn.replace(/[^/]*$/, name), principalId: String(principalId).replace(/:.*$/, `:${name}`) }
    return { ...detail, userIdentity: { ...identity, ...renamed } }
  }
}

/**
 * Such a service acts from its own address, with a role of the account, on whatever it was told to do.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
function fromService(service: string): Change {
  return (detail) => ({ ...detail, sourceIPAddress: service, userAgent: service })
}

function withSourceIdentity(detail: JsonObject): JsonObject {
  const identity = identityOf(detail)
  const { sessionContext } = identity
  if (!isJsonObject(sessionContext)) return detail
  return {
    ...detail,
    userIdentity: { ...identity, sessionContext: { ...sessionContext, sourceIdentity: 'AWSCloudFormation' } },
  }
}

function tagged(detail: JsonObject): JsonObject {
  const { requestParameters } = detail
  if (!isJsonObject(requestParameters) || requestParameters['tags'] !== undefined) return detail
  const tags = [{ key: 'aws:cloudformation:stack-name', value: 'tocsin-prod' }]
  return { ...detail, requestParameters: { ...requestParameters, tags } }
}
