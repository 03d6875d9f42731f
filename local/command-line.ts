import type { ParseArgsOptionDescriptor } from 'node:util'

/** What stands where: a file, the ID of a detection or a sequence, or one of these words. */
export type Expected = 'file' | 'detection' | readonly string[]

/** An option as `parseArgs` takes it, in words, and what its value is where a shell can know it. */
export interface Option extends ParseArgsOptionDescriptor {
  readonly says: string
  readonly value?: Expected
}

export interface Command {
  /** For who does not know it yet, in half a line. */
  readonly says: string
  /** What follows its name in the list of commands. */
  readonly usage?: string
  readonly options: Readonly<Record<string, Option>>
  /** What stands beside the options. */
  readonly takes?: Expected
  /** Where its first word decides what it does: the options of each. */
  readonly acts?: Readonly<Record<string, readonly string[]>>
}

const flag = { type: 'boolean' } as const
const text = { type: 'string' } as const

const where = {
  stage: { ...text, says: 'the stage of the stack; dev where it is left out' },
  'aws-region': { ...text, says: 'its region' },
  endpoint: { ...text, says: "the URL of a service that is not AWS's" },
} as const

const everywhere = ['stage', 'aws-region', 'endpoint'] as const

/** What can be muted, and until when: `alerts`, `list` and `remove` take none of these. */
const ofNewMutes = {
  detection: { ...text, value: 'detection', says: 'alerts of this detection or sequence' },
  account: { ...text, says: 'alerts of this account' },
  region: { ...text, says: 'alerts of this region' },
  actor: { ...text, says: 'what this role or user did' },
  resource: { ...text, says: 'what was done to this resource' },
  tag: { ...text, says: 'what was done to resources with this tag' },
  critical: { ...flag, says: 'critical alerts, too' },
  owner: { ...text, says: 'whom to ask about it' },
  reason: { ...text, says: 'why' },
  expires: { ...text, says: 'its last day, as 2027-01-31' },
  days: { ...text, says: 'for how many days' },
} as const

/** Every command with its options: the commands read their arguments by it, and shells complete by it. */
export const commandLine = {
  start: {
    says: 'sends the samples in events/ through the functions, and shows what a subscriber gets',
    options: {
      event: { ...text, multiple: true, value: 'file', says: 'one event; - reads standard input' },
      all: { ...flag, says: 'every message, and what was decided about each event' },
    },
  },
  scan: {
    says: 'what would have been told of events of the past',
    usage: 'PATH...',
    options: {
      html: { ...text, value: 'file', says: 'writes the incidents as a page into this file, too' },
      alerts: { ...flag, says: 'each alert in a line' },
      json: { ...flag, says: 'one line of JSON for each alert' },
      email: { ...flag, says: 'each alert as its e-mail and its SMS' },
      'no-window': { ...flag, says: 'every match, before thresholds and repeats' },
    },
    takes: 'file',
  },
  rules: { says: 'which deployed rules let an event through', usage: 'FILE...', options: {}, takes: 'file' },
  try: {
    says: 'one detection, or sequence, on its examples',
    usage: 'FAMILY/NAME',
    options: { all: { ...flag, says: 'the alerts of all its examples' } },
    takes: 'detection',
  },
  'new-detection': {
    says: 'writes a detection to start from',
    usage: '...',
    options: {
      call: { ...text, multiple: true, says: 'the API call, as ec2:AllocateAddress' },
      yaml: { ...flag, says: 'a document in detections/custom/' },
      anyway: { ...flag, says: 'though the call is told of already, or looks mistyped' },
      replaces: { ...text, value: 'detection', says: 'the detection whose place it takes' },
    },
  },
  mute: {
    says: 'adds, lists and removes mutes',
    usage: '...',
    options: { ...ofNewMutes, day: { ...text, says: 'a day, as 2026-11-21' }, ...where },
    acts: {
      add: [...Object.keys(ofNewMutes), ...everywhere],
      list: everywhere,
      remove: everywhere,
      alerts: ['day', ...everywhere],
    },
  },
  incident: {
    says: 'an incident with its alerts, in the terminal or as a page',
    usage: 'ID',
    options: { html: { ...text, value: 'file', says: 'writes a page into this file' }, ...where },
  },
  redrive: {
    says: 'sends the dead-letter queue through again',
    options: {
      send: { ...flag, says: 'hands each event to its function again' },
      limit: { ...text, says: 'so many messages' },
      ...where,
    },
  },
  docs: { says: 'writes docs/detections.md and the alert of the README', options: {} },
  licences: { says: 'writes THIRD-PARTY-LICENCES.md', options: {} },
  completion: {
    says: 'prints what makes your shell complete this command',
    usage: 'bash|zsh|fish',
    options: {},
    takes: ['bash', 'zsh', 'fish'],
  },
} as const satisfies Readonly<Record<string, Command>>
