import type { Severity } from './core/severity.ts'
import type { GateSettings } from './gate/gate-memory.ts'

/** What an entry of `allow` keeps quiet. Where `actor` or `resource` is left out, it holds for all of them. */
export interface AllowEntry {
  readonly detection: string
  /**
   * Who acted, with `*` for any characters: the ARN of a role, a user or root where it begins with `arn:`, or else a name
   * that AWS gave. Of an EC2 state change: who made the call that caused it.
   */
  readonly actor?: string
  /** The resource's ARN where it begins with `arn:`, or else its name; with `*` for any characters. */
  readonly resource?: string
  /** Why this is expected; shown where the alert is held. */
  readonly reason: string
  /** The last day on which the entry holds (UTC), as `2027-01-31`. */
  readonly expires: string
}

/** A log group whose lines are judged by the `logs` detections. */
export interface LogSubscription {
  /** The full name of a log group that exists, as `/aws/lambda/orders`. */
  readonly logGroup: string
  /**
   * What CloudWatch Logs sends on, in its filter pattern syntax; the empty text sends every line.
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
   */
  readonly filterPattern: string
  /**
   * Whether CloudTrail writes its records into this log group, and nobody else does. They are then judged as calls and
   * sign-ins, not as lines.
   */
  readonly cloudTrail?: boolean
}

/** An address that gets alerts by e-mail. Critical and high ones come to each address, and so do digests. */
export interface EmailSubscription {
  readonly address: string
  /** The least severity that is sent, `medium` where left out; the digest has what lies below. */
  readonly severity?: Exclude<Severity, 'critical'>
  /** The families of which alerts below high are sent; all where left out. */
  readonly families?: readonly string[]
}

/** A telephone that gets alerts by SMS. Critical ones come to each. */
export interface SmsSubscription {
  /** As `+15550100`. */
  readonly number: string
  /** The least severity that is sent; `critical` where left out. */
  readonly severity?: Severity
  /** The families of which alerts below critical are sent; all where left out. */
  readonly families?: readonly string[]
}

/** How grave it is when certain CloudWatch alarms fire. */
export interface AlarmSeverity {
  /** The alarm's name, with `*` for any characters: `prod-*`. */
  readonly name: string
  /** What its description must be like, too: `*[P1]*`. */
  readonly description?: string
  readonly severity: Severity
}

export interface TocsinConfig {
  /** Account IDs and what to call them, in at most 40 characters. */
  readonly accounts?: Readonly<Record<string, string>>
  readonly emails?: readonly EmailSubscription[]
  readonly sms?: readonly SmsSubscription[]
  /** IANA name of the zone that times are shown in beside UTC. */
  readonly timeZone?: string
  /** IDs of detections to leave out, with `*` for several: `compute/*`. */
  readonly disabled?: readonly string[]
  /**
   * Whether detections of read-only API calls are deployed, as they are where this is left out. AWS charges for such
   * events, and there are many.
   */
  readonly readOnlyCalls?: boolean
  /** Severities that replace the detections' own, by detection ID; `compute/*` holds for those without an entry of their own. */
  readonly severity?: Readonly<Record<string, Severity>>
  /** How grave alarms are: the first entry that fits holds, and goes before `severity`. Medium where none does. */
  readonly alarms?: readonly AlarmSeverity[]
  /**
   * The ARNs of SNS topics that alarms notify already, as of a region or an account whose events come here by no other way. Alarms
   * of this account and region come by EventBridge and need none.
   */
  readonly alarmTopics?: readonly string[]
  /**
   * Types of resources of which every change that AWS Config records is told, as it names them, with `*` for several:
   * `AWS::EC2::SecurityGroup`, `AWS::IAM::*`. None where left out.
   */
  readonly configurationItems?: readonly string[]
  readonly allow?: readonly AllowEntry[]
  /**
   * The ARNs of the IAM roles or users that deploy this stack: what they do to it is routine. What anybody else does to
   * it is grave, whatever tool they say they use.
   */
  readonly deployedBy?: readonly string[]
  /** How long an alert on a state change waits for the call that caused it, in seconds; 120 where left out. */
  readonly joinSeconds?: number
  /**
   * In minutes: how often an update tells what came to an incident and does not make it graver, and after how much quiet an
   * incident is over; 5 and 60 where left out.
   */
  readonly incidents?: { readonly updateMinutes?: number; readonly quietMinutes?: number }
  /** How many days a new deployment learns what is usual before it alerts on what is new and not grave; 7 where left out. */
  readonly learningDays?: number
  /** How many messages may go out at once, and after how many seconds one more may; 20 and 15 where left out. */
  readonly flood?: { readonly burst: number; readonly secondsPerMessage: number }
  /** Whether replays of EventBridge archives alert again; they do not where left out. */
  readonly alertReplays?: boolean
  /** How often a digest goes out; `daily` where left out. The weekly one comes on Mondays. */
  readonly digest?: 'daily' | 'weekly' | 'off'
  /** When the digest goes out, in the time zone, as `08:00`; that where left out. */
  readonly digestTime?: string
  readonly logs?: readonly LogSubscription[]
  /**
   * Event buses of this account beside the default one, as `orders` or `aws.partner/example.com/orders`: the documents of
   * detections/custom/ on events of services hear these, too.
   */
  readonly eventBuses?: readonly string[]
}

/** Types a configuration; deploy/check-config.ts checks it before anything is packaged or started. */
export function defineConfig(config: TocsinConfig): TocsinConfig {
  return config
}

export function gateSettings({
  joinSeconds = 120,
  learningDays = 7,
  incidents: { updateMinutes = 5, quietMinutes = 60 } = {},
  flood = { burst: 20, secondsPerMessage: 15 },
}: TocsinConfig): Omit<GateSettings, 'timeZone'> {
  return { joinSeconds, learningDays, incidents: { updateMinutes, quietMinutes }, flood }
}

/** What serverless.yml and Lambda tell a function through its environment. */
export interface Settings {
  readonly topic: string
  /** The second topic, for what says that the first may be broken; there is none on a laptop. */
  readonly watchTopic: string | undefined
  readonly table: string
  readonly timeZone: string
  /** The name of the sweeper's function, which is woken when what an alert waits for has come; there is none on a laptop. */
  readonly sweeper: string | undefined
  /** The ARNs of the stack's KMS keys, which no event names otherwise; none where there is no stack. */
  readonly keys: readonly string[]
  /** The ARNs of the functions' roles; none where there is no stack. */
  readonly roles: readonly string[]
  /** The rules that were deployed, as shared/self-watch/deployed-rules.ts writes them; the sweeper alone knows them. */
  readonly rules: string
  /** Invoked by `serverless invoke local`: there is no AWS, so notifications are printed. */
  readonly isPrinting: boolean
}

/** @throws Error naming the variable that is missing. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = (name: string): string => {
    const value = environment[name]
    if (!value) throw new Error(`The environment variable ${name} is not set; serverless.yml sets it for each function`)
    return value
  }
  const readList = (name: string): readonly string[] => (environment[name] ?? '').split(',').filter((arn) => arn !== '')
  return {
    topic: read('TOCSIN_TOPIC'),
    watchTopic: environment['TOCSIN_WATCH_TOPIC'] || undefined,
    table: read('TOCSIN_TABLE'),
    sweeper: environment['TOCSIN_SWEEPER'] || undefined,
    timeZone: read('TOCSIN_TIME_ZONE'),
    keys: readList('TOCSIN_KEYS'),
    roles: readList('TOCSIN_ROLES'),
    rules: environment['TOCSIN_RULES'] ?? '',
    isPrinting: environment['IS_LOCAL'] === 'true',
  }
}

/** Who a function is to AWS, and where that is. */
export interface AwsAccess {
  readonly region: string
  /** Of a DynamoDB that is not AWS's own. */
  readonly dynamoDbUrl: string | undefined
  /** Of a Lambda that is not AWS's own. */
  readonly lambdaUrl: string | undefined
  /** Lambda may replace them while a process lives. */
  readonly credentials: () => Promise<{
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }>
}

/**
 * What AWS's own environment variables say.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function readAwsAccess(environment: NodeJS.ProcessEnv = process.env): AwsAccess {
  return {
    region: environment['AWS_REGION'] ?? 'us-east-1',
    dynamoDbUrl: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? environment['AWS_ENDPOINT_URL'],
    lambdaUrl: environment['AWS_ENDPOINT_URL_LAMBDA'] ?? environment['AWS_ENDPOINT_URL'],
    credentials: async () => ({
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(environment['AWS_SESSION_TOKEN'] && { sessionToken: environment['AWS_SESSION_TOKEN'] }),
    }),
  }
}
