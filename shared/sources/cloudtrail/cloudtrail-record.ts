import * as z from 'zod'
import type { Envelope } from '../../core/envelope.ts'
import { type Account, type Action, type Network, type Outcome, placeInWords, unknownName } from '../../core/event.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Withheld } from '../../core/withheld.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { boolean, json, jsonList, jsonObject, optionalObject, readLeniently, text } from '../read-leniently.ts'
import type { ParseContext } from '../source.ts'
import { flag, readActor, userIdentity } from './actor.ts'
import { actorInDetail } from './actor-in-detail.ts'
import { readCallParameters, readResponse } from './call-parameters.ts'
import { type LeftUndone, readLeftUndone } from './left-undone.ts'

/**
 * The record that CloudTrail sends as `detail`.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    eventID: text,
    eventTime: text,
    eventSource: text,
    eventName: text,
    awsRegion: text,
    recipientAccountId: text,
    readOnly: boolean,
    sourceIPAddress: text,
    userAgent: text,
    errorCode: text,
    errorMessage: text,
    userIdentity,
    requestParameters: json,
    responseElements: json,
    sessionCredentialFromConsole: flag,
    additionalEventData: optionalObject({ MFAUsed: text, SwitchFrom: text, SecretId: text }),
    serviceEventDetails: jsonObject,
    vpcEndpointId: text,
    vpcEndpointAccountId: text,
    resources: jsonList,
  }),
})

type StatedRecord = z.infer<typeof schema>['detail']

export interface CloudTrailRecord extends Omit<StatedRecord, 'requestParameters' | 'responseElements'> {
  readonly requestParameters: JsonObject
  readonly responseElements: JsonObject
  /** What CloudTrail does not show of the parameters; `undefined` where it shows all. */
  readonly withheld: Withheld | undefined
  /** What the call did not do, though it was not refused; the parameters lack it. */
  readonly leftUndone: LeftUndone | undefined
}

/** What every event that CloudTrail recorded has, and the record for what only some have. */
export function readCloudTrailRecord(envelope: Envelope, context: ParseContext) {
  const { value, unreadable } = readLeniently(schema, envelope)
  const record = toRecord(value.detail)
  const account = record.recipientAccountId ?? value.account
  const region = record.awsRegion ?? value.region
  const id = record.eventID ?? value.id
  const key = keyOf('cloudtrail', envelope, record.eventID)
  const time = readTime(record.eventTime, value.time)
  const event = {
    ...readBase({ replay: value['replay-name'], id, key, time, account, region, unreadable }, context),
    actor: readActor(record.userIdentity, account),
    network: readNetwork(record),
  }
  return { event, record }
}

function toRecord(stated: StatedRecord): CloudTrailRecord {
  const { service, name } = readAction(stated)
  const hasFailed = readOutcome(stated).kind !== 'success'
  const { parameters, withheld } = readCallParameters(stated.requestParameters, `${service}:${name}`, hasFailed)
  const responseElements = readResponse(stated.responseElements)
  // What is withheld is known by its place, which must stay.
  const isMissing = withheld !== undefined && withheld.missing.length > 0 && withheld.paths.length === 0
  const isWhole = !hasFailed && (withheld === undefined || isMissing)
  const leftUndone = isWhole ? readLeftUndone(`${service}:${name}`, parameters, responseElements) : undefined
  return {
    ...stated,
    requestParameters: leftUndone?.request ?? parameters,
    responseElements,
    withheld,
    leftUndone,
  }
}

export function readAction({
  eventSource,
  eventName = unknownName,
  readOnly,
}: Pick<StatedRecord, 'eventSource' | 'eventName' | 'readOnly'>): Action {
  return { service: eventSource?.replace(/\.amazonaws\.com(\.cn)?$/, '') ?? unknownName, name: eventName, readOnly }
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
function readNetwork({ sourceIPAddress: source, userAgent, vpcEndpointAccountId }: CloudTrailRecord): Network {
  if (source === undefined) return { kind: 'unknown', userAgent }
  // A service's DNS name, or "AWS Internal" with or without a number; addresses have digits and colons.
  if (/amazonaws|^AWS Internal/.test(source)) return { kind: 'aws-service', service: source, userAgent }
  const endpoint = vpcEndpointAccountId === undefined ? {} : { endpointAccount: vpcEndpointAccountId }
  return { kind: 'ip', address: source, ...endpoint, userAgent }
}

/**
 * CloudTrail writes a code and a message where a call returned an error, and either of them means that it did.
 * @param failed whether the record says so elsewhere than in its error, as console sign-ins do.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function readOutcome(
  {
    errorCode,
    errorMessage,
    leftUndone,
  }: Pick<StatedRecord, 'errorCode' | 'errorMessage'> & Partial<Pick<CloudTrailRecord, 'leftUndone'>>,
  failed = false,
): Outcome {
  if (errorCode === 'Client.DryRunOperation' || errorCode === 'DryRunOperation') return { kind: 'dry-run' }
  if (failed || errorCode !== undefined || errorMessage !== undefined) {
    return { kind: 'failure', code: errorCode, message: errorMessage }
  }
  if (leftUndone === undefined) return { kind: 'success' }
  if (leftUndone.all) return { kind: 'failure', code: leftUndone.code, message: undefined }
  return { kind: 'success', exceptFor: leftUndone.things }
}

interface Recorded {
  readonly actor: ReturnType<typeof readActor>
  readonly network: Network
  readonly account: Account
  readonly region: string
}

export function whoAndFrom({ actor, network }: Recorded): { who: string; from: string | undefined } {
  const origin = originOf(network)
  const agent = network.userAgent?.replace(homePage, '')
  const from = [origin, agent === origin ? undefined : agent]
  return { who: actorInDetail(actor), from: from.filter((part) => part !== undefined).join(', ') || undefined }
}

/** Many programs name their home page, as in `Terraform/1.9.0 (+https://www.terraform.io)`: nobody needs it here. */
const homePage = /\s?\(\+?https?:\/\/[^\s()]{0,200}\)/g

/** " from 203.0.113.5 in Production (111122223333), us-east-1" */
export function originAndPlace(event: Recorded): string {
  const origin = originOf(event.network)
  return `${origin === undefined ? '' : ` from ${origin}`}${placeInWords(event)}`
}

function originOf(network: Network): string | undefined {
  switch (network.kind) {
    case 'ip':
      return network.address
    case 'aws-service':
      return network.service
    case 'unknown':
      return undefined
    default:
      return network satisfies never
  }
}

export function outcomeInWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'success':
      return outcome.exceptFor === undefined
        ? 'It succeeded.'
        : `It succeeded, but not for ${listed(outcome.exceptFor)}.`
    case 'dry-run':
      return 'It was a dry run and changed nothing.'
    case 'failure': {
      const reason = [outcome.code, outcome.message].filter((part) => part !== undefined).join(': ')
      return reason === '' ? 'It failed.' : `It failed: ${reason.replace(/[.\s]+$/, '')}.`
    }
    default:
      return outcome satisfies never
  }
}

function listed(things: readonly string[]): string {
  const more = things.length > 3 ? ` and ${things.length - 3} more` : ''
  return things.length === 0 ? 'all of it' : `${things.slice(0, 3).join(', ')}${more}`
}
