import type { Actor } from './actor.ts'
import type { EventKey } from './ids.ts'
import type { JsonObject } from './json.ts'
import type { Resource } from './resource.ts'
import type { Severity } from './severity.ts'
import type { Withheld } from './withheld.ts'

export interface Account {
  /** Twelve digits, or `unknown`. */
  readonly id: string
  /** From `tocsin.config.ts`, or the ID again. */
  readonly name: string
}

/** When it happened, in milliseconds since 1970; what claims to come from the future is no older than it is. */
export function happenedAt({ time }: Pick<EventBase, 'time'>, now: Date): number {
  return Math.min(time?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime())
}

/** " in Production (111122223333), us-east-1"; empty where neither is known. */
export function placeInWords({ account, region }: Pick<EventBase, 'account' | 'region'>): string {
  const parts = [
    account.id === unknownName ? undefined : accountInWords(account),
    region === unknownName ? undefined : region,
  ]
  const known = parts.filter((part) => part !== undefined).join(', ')
  return known === '' ? '' : ` in ${known}`
}

/** Stands for what an event does not say. */
export const unknownName = 'unknown'

/** "Production (111122223333)", or "account 111122223333". */
export function accountInWords({ id, name }: Account): string {
  return name === id ? `account ${id}` : `${name} (${id})`
}

/** After the word "Account". */
export function accountNamed({ id, name }: Account): string {
  return name === id ? id : `${name} (${id})`
}

export interface Action {
  /** As in an IAM policy: `ec2`, `iam`. */
  readonly service: string
  readonly name: string
  readonly readOnly: boolean | undefined
}

/** What a call was made with. A user agent is the caller's own claim: anybody can write `Terraform/1.0` there. */
export interface Tool {
  /** For a sentence: "Terraform", "the AWS CLI". */
  readonly name: string
  /** Whether it works from a plan, and not from a person's hand: infrastructure as code, remediation. */
  readonly automatic: boolean
}

export type Outcome =
  /** `exceptFor`: the things that it did not do it to, where it was called on several. */
  | { readonly kind: 'success'; readonly exceptFor?: readonly string[] }
  | { readonly kind: 'failure'; readonly code: string | undefined; readonly message: string | undefined }
  /** A dry run that would have succeeded: nothing was changed. */
  | { readonly kind: 'dry-run' }

export type Network = (
  | {
      readonly kind: 'ip'
      readonly address: string
      /** Whose VPC endpoint the call went through, where it went through one. */
      readonly endpointAccount?: string
    }
  /** The call came from inside AWS; `service` is a DNS name, as `cloudformation.amazonaws.com`. */
  | { readonly kind: 'aws-service'; readonly service: string }
  | { readonly kind: 'unknown' }
) & { readonly userAgent: string | undefined }

export interface EventBase {
  /** The ID to look the event up by: CloudTrail's `eventID`, or EventBridge's or CloudWatch Logs' own. */
  readonly id: string | undefined
  readonly key: EventKey
  readonly time: Date | undefined
  readonly account: Account
  readonly region: string
  /** `aws`, `aws-cn`, `aws-us-gov`... */
  readonly partition: string
  readonly resources: readonly Resource[]
  /** What tells it from others on the same resources: a Config rule, the ID of a finding, a job or a deployment. */
  readonly matter?: string | undefined
  /** What alone tells it from all others of the account, whatever it is about at the moment: a finding's ID, an event's ARN, an alarm. */
  readonly identity?: string | undefined
  /** The name of the EventBridge replay that brought it again. */
  readonly replay: string | undefined
  /** The fields that were there and could not be read, as `detail.userIdentity.arn`. */
  readonly unreadable: readonly string[]
}

export interface Ec2StateChange extends EventBase {
  readonly kind: 'ec2-state-change'
  readonly instanceId: string
  /** `pending`, `running`, `stopping`, `stopped`, `shutting-down` or `terminated`. */
  readonly state: string
}

export interface ConsoleLogin extends EventBase {
  readonly kind: 'console-login'
  /** `ConsoleLogin`, or another step at the sign-in page: `SwitchRole`, `PasswordRecoveryRequested`, `CheckMfa`... */
  readonly step: string
  readonly actor: Actor
  /** The ARN of whoever switched to the actor's role. */
  readonly switchedFrom: string | undefined
  readonly outcome: Outcome
  readonly network: Network
  /** Meaningful for root and IAM users only: federated sign-ins always say "No". */
  readonly mfaUsed: boolean | undefined
}

export interface ApiCall extends EventBase {
  readonly kind: 'api-call'
  readonly actor: Actor
  readonly action: Action
  /** Known from the user agent, or from the service that passed the call on. */
  readonly tool: Tool | undefined
  readonly outcome: Outcome
  readonly network: Network
  /** Whether one of those made it who deploy Tocsin (`deployedBy` in tocsin.config.ts). */
  readonly byDeployer: boolean
  /** What of Tocsin no name shows for sure: the ARNs of its KMS keys, its functions' roles and its table, the log groups that it reads. */
  readonly ownParts: readonly string[]
  readonly request: JsonObject
  readonly response: JsonObject
  /** What CloudTrail does not show of the request. */
  readonly withheld: Withheld | undefined
  /** Those that the request itself states: CloudTrail knows no others. */
  readonly tags: Readonly<Record<string, string>>
}

/** Something that an AWS service did by itself, as CloudTrail recorded it; or saw, as a sign-in at Identity Center. */
export interface CloudTrailServiceEvent extends EventBase {
  readonly kind: 'cloudtrail-service-event'
  readonly action: Action
  readonly network: Network
  readonly details: JsonObject
}

/** A call that went through a VPC endpoint, or was refused there, as CloudTrail's network activity events record it. */
export interface NetworkActivity extends EventBase {
  readonly kind: 'network-activity'
  readonly actor: Actor
  readonly action: Action
  readonly outcome: Outcome
  readonly network: Network
  /** As `vpce-0123456789abcdef0`. */
  readonly endpoint: string
}

/** CloudTrail Insights saw a call, or an error of it, far more often than it is usual in the account. */
export interface Insight extends EventBase {
  readonly kind: 'insight'
  readonly action: Action
  /** Whether it is a call on data, which CloudTrail's event history does not show. */
  readonly isOnData: boolean
  /** `Start` or `End`. */
  readonly state: string
  /** The error that is frequent; `undefined` where the calls themselves are. */
  readonly errorCode: string | undefined
  /** How often in a minute: usually, and now. */
  readonly usual: number | undefined
  readonly seen: number | undefined
  /** ARNs of who makes most of the calls, the first one most. */
  readonly callers: readonly string[]
  /** Who, with what, and with which error, each with how often: "userAgent aws-cli/2.31.0: 5.9 a minute, usually 0.1". */
  readonly attributions: readonly string[]
}

/** From the mildest; `undefined` where a line names none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal'

export interface LogLine extends EventBase {
  readonly kind: 'log-line'
  readonly logGroup: string
  readonly logStream: string
  readonly text: string
  /** What the line says for people: without its time, its level and its other fields. */
  readonly message: string
  /** The line's own fields, where it is a JSON object. */
  readonly fields: JsonObject | undefined
  readonly level: LogLevel | undefined
}

export interface Evaluation {
  /** `COMPLIANT`, `NON_COMPLIANT`, `NOT_APPLICABLE` or `INSUFFICIENT_DATA`. */
  readonly compliance: string
  readonly annotation: string | undefined
}

export interface ConfigCompliance extends EventBase {
  readonly kind: 'config-compliance'
  readonly rule: string
  /** As people call it. */
  readonly resource: Resource
  readonly result: Evaluation
  /** AWS Config sends none with the first evaluation of a resource. */
  readonly previous: Evaluation | undefined
}

/** One value that an alarm looked at. */
export interface Datapoint {
  readonly at: Date | undefined
  /** `undefined` where the metric said nothing. */
  readonly value: number | undefined
}

/** What an alarm looks at. */
export interface Measured {
  /** "5xx errors of load balancer app/web in 5 min" */
  readonly words: string
  /** What follows these. */
  readonly verb: 'is' | 'are'
  /** "%", "s", "bytes" */
  readonly unit: string | undefined
}

/** A CloudWatch alarm changed its state, or one of the series that it watches did. */
export interface AlarmState extends EventBase {
  readonly kind: 'alarm-state'
  readonly alarm: string
  /** `OK`, `ALARM` or `INSUFFICIENT_DATA`. */
  readonly state: string
  /** `isQuiet`: its actions were suppressed then. */
  readonly previous: { readonly state: string; readonly since: Date | undefined; readonly isQuiet: boolean } | undefined
  readonly description: string | undefined
  /** `undefined` for a composite alarm, and where the alarm does not say. */
  readonly measured: Measured | undefined
  /** "above 10", "outside its expected band"; `undefined` where the reason states none. */
  readonly condition: string | undefined
  /** Of an alarm on anomalies, what would be usual: "0.02 to 0.3". */
  readonly expected: string | undefined
  /** The oldest first. */
  readonly datapoints: readonly Datapoint[]
  /** When the oldest value was that the reason names. */
  readonly since: Date | undefined
  /** Whether values are missing, and the alarm takes that for beyond its threshold. */
  readonly isMissing: boolean
  /** As CloudWatch puts it. */
  readonly reason: string
  /** `PARTIAL_DATA`, `IN_WARM_UP`, `EVALUATION_ERROR` (the alarm is set up wrongly) or `EVALUATION_FAILURE`, where it says one. */
  readonly evaluation: string | undefined
  /** The lines that an alarm on logs hands on, as they were. */
  readonly logLines: readonly string[]
  /** The series of it that changed, of an alarm on several: "table orders". */
  readonly contributor: string | undefined
  /** Of a composite alarm: the alarms that brought it there, and those that its rule asks to be in ALARM. */
  readonly composite: { readonly children: readonly string[]; readonly named: readonly string[] } | undefined
  /** Why its actions were not taken: "mute rule nightly", "alarm Maintenance"; and until when, where that is known. */
  readonly quietedBy: string | undefined
  readonly quietUntil: Date | undefined
}

/** Whether CloudWatch cannot say what state the alarm is in, whatever state it names. */
export function isNotEvaluated({ evaluation }: Pick<AlarmState, 'evaluation'>): boolean {
  return evaluation === 'EVALUATION_ERROR' || evaluation === 'EVALUATION_FAILURE'
}

/** What a service that looks for risks found, as GuardDuty, Inspector or a control of Security Hub. */
export interface Finding extends EventBase {
  readonly kind: 'finding'
  /** "GuardDuty", "Inspector", "Macie", "IAM Access Analyzer", "Security Hub", or who else reports to Security Hub. */
  readonly product: string
  /** The product's own name of it: `UnauthorizedAccess:EC2/SSHBruteForce`, `EC2.2`. */
  readonly type: string
  readonly title: string
  readonly description: string | undefined
  /** As the product says; `undefined` where it says none. */
  readonly severity: Severity | undefined
  /** `closed`: archived, suppressed, resolved or passed. `undecided`: a check that neither fails nor passes. */
  readonly state: 'active' | 'closed' | 'undecided'
  /** "archived", "suppressed", "resolved", "passed": why it is closed. */
  readonly closedAs: string | undefined
  /** Whether somebody had the product make it, to try things out. */
  readonly isSample: boolean
  /** "role Deploy", "access key AKIA... of alice": who acted, where it says so. */
  readonly who: string | undefined
  /** "203.0.113.9 in Germany (Example Hosting)" */
  readonly from: string | undefined
  readonly seen: {
    readonly first: Date | undefined
    readonly last: Date | undefined
    readonly times: number | undefined
  }
  /** What it names besides, a line each: "Process: /tmp/xmrig, run by root", "Package: openssl 1.1.1k, mended in 1.1.1w". */
  readonly evidence: readonly string[]
  /** Where the product says how to mend it. */
  readonly remediation: string | undefined
}

/** What AWS Health says of AWS itself, of an account's resources, or of abuse. */
export interface HealthEvent extends EventBase {
  readonly kind: 'health-event'
  /** `EC2`, `LAMBDA`, `RISK`, `ABUSE`. */
  readonly service: string
  /** As `AWS_EC2_INSTANCE_RETIREMENT_SCHEDULED`. */
  readonly code: string
  /** `issue`, `accountNotification`, `investigation` or `scheduledChange`. */
  readonly category: string
  readonly isPublic: boolean
  readonly isAbuse: boolean
  /** `open`, `closed` or `upcoming`. */
  readonly status: string
  readonly starts: Date | undefined
  readonly ends: Date | undefined
  readonly text: string | undefined
  /** What of the account it is about, as IDs or ARNs: without what is well, or well again. */
  readonly affected: readonly string[]
  /** Whether it lists resources, and all of them are well. */
  readonly isSpared: boolean
  /** Of several messages that list what is affected. */
  readonly page: { readonly number: number; readonly of: number } | undefined
  /** `ACTION_REQUIRED`, `ACTION_MAY_BE_REQUIRED` or `INFORMATIONAL`. */
  readonly actionability: string | undefined
}

/** Anything else that a service tells over EventBridge: one of AWS's, a partner's or one's own. */
export interface ServiceEvent extends EventBase {
  readonly kind: 'service-event'
  /** As `aws.ecs`, `com.example.orders`. */
  readonly source: string
  readonly detailType: string
}

export type DomainEvent =
  | Ec2StateChange
  | ConsoleLogin
  | ApiCall
  | CloudTrailServiceEvent
  | NetworkActivity
  | Insight
  | LogLine
  | ConfigCompliance
  | AlarmState
  | Finding
  | HealthEvent
  | ServiceEvent

export type Kind = DomainEvent['kind']

export type EventOf<K extends Kind> = Extract<DomainEvent, { readonly kind: K }>

export function isOfKind<K extends Kind>(event: DomainEvent, kind: K): event is EventOf<K> {
  return event.kind === kind
}
