import type { Severity } from '../../shared/core/severity.ts'

/** What a setting of `opening-parameters.json` does: settings that are called alike do not open alike. */
export interface Opening {
  /** "opened orders of Amazon MQ to the internet" */
  readonly words: (thing: string) => string
  readonly why: string
  readonly ask: string
  readonly falsePositives: readonly string[]
  /** It is no graver than this. */
  readonly atMost: Severity
}

const toInternet: Opening = {
  words: (thing) => `opened ${thing} to the internet`,
  why: 'From now on a password, a key that stands in an app, or nothing at all keeps strangers out.',
  ask: 'who is to come in from outside, and whether they can come through a VPN or sign in',
  falsePositives: ['A test without real data.', 'An app shows to everybody what is public anyway.'],
  atMost: 'high',
}

const toKeys: Opening = {
  ...toInternet,
  words: (thing) => `let in whoever has a key of ${thing}`,
  why: 'Such a key stands in an app or a page, where everybody can read it.',
  falsePositives: ['An app shows to everybody what is public anyway.'],
  atMost: 'low',
}

const toStrangers: Opening = {
  ...toInternet,
  words: (thing) => `let strangers use ${thing} without signing in`,
  why: 'Whoever knows its address can use it; nothing says who they are.',
}

/**
 * Networks alone decide who comes near.
 * @see https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html
 */
const toNetwork: Opening = {
  words: (thing) => `let whoever reaches ${thing} use it without signing in`,
  why: 'Only the network keeps strangers out now: a machine of yours that somebody took over is enough to come in.',
  ask: 'who is to come in that cannot sign in',
  falsePositives: ['Clients are moved from one way of signing in to another.'],
  atMost: 'medium',
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl */
const writesForAll: Opening = {
  words: (thing) => `had ${thing} write objects into S3 that everybody can read`,
  why: 'What is written there from now on can be read by everybody on the internet, where the bucket allows such ACLs.',
  ask: 'who is to read it',
  falsePositives: ['It is published anyway.'],
  atMost: 'medium',
}

const objectsForAll: Opening = {
  ...writesForAll,
  words: () => 'had a batch job of S3 make objects readable by everybody',
  why: 'A batch job reaches millions of objects, where their bucket allows such ACLs.',
  atMost: 'high',
}

const groups: readonly (readonly [form: RegExp, Opening])[] = [
  [/=API_KEY$/i, toKeys],
  [/^s3:CreateJob .*=public/, objectsForAll],
  [/acl\w*=public/i, writesForAll],
  [/AnonymousAuthEnabled=true$|^vpc-lattice:\S+ authType=NONE$/i, toNetwork],
  [
    /(?:authorizerType=NONE|UnauthenticatedLogin=true|authentication=UNAUTHENTICATED|Principals\[\]\.Type=ANONYMOUS|Visibility=PUBLIC)$/i,
    toStrangers,
  ],
]

/** @param setting as in the list, after its call: `mq:CreateBroker PubliclyAccessible=true` */
export function openingBy(setting: string): Opening {
  return groups.find(([form]) => form.test(setting))?.[1] ?? toInternet
}
