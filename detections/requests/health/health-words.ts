import { type HealthEvent, unknownName } from '../../../shared/core/event.ts'
import { affectedInWords, codeInWords } from '../../../shared/sources/services/health-event.ts'

/** What an event is about: each is told by one detection, and all come by one rule. */
export function aboutOf({
  isAbuse,
  service,
  category,
}: HealthEvent): 'abuse' | 'risk' | 'trouble' | 'change' | 'notice' {
  if (isAbuse) return 'abuse'
  if (service === 'RISK') return 'risk'
  if (category === 'issue' || category === 'investigation') return 'trouble'
  return category === 'scheduledChange' ? 'change' : 'notice'
}

/** "AWS Health: EC2 instance retirement scheduled for i-0abc" */
export function reportInWords(e: HealthEvent): string {
  return `AWS Health: ${codeInWords(e)}${affectedInWords(e)}`
}

/** ": EC2 operational issue"; nothing where the event has no code. */
export function ofCode(e: HealthEvent): string {
  return e.code === unknownName ? '' : `: ${codeInWords(e)}`
}

/** All messages on one event of AWS Health: it sends another with each change, and for each part of a long list. */
export function sameEvent(e: HealthEvent): string {
  return JSON.stringify([e.account.id, e.identity ?? [e.region, e.code, e.affected]])
}

/**
 * ACM writes through AWS Health of what was renewed, of what could not be, and of what expires: under one code, and without
 * saying which but in its text.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html
 */
export function isOfCertificates({ code }: HealthEvent): boolean {
  return /^AWS_ACM_RENEWAL_|^CAA_CHECK_FAILURE$/.test(code)
}

export function certificateExpires({ text }: HealthEvent): string {
  const where = text === undefined ? 'the AWS Health Dashboard' : 'the text above'
  return `A certificate that is not renewed in time expires, and what connects by it then fails; ${where} says whether this one was renewed.`
}

/** An event is told once until it is closed, however often AWS writes of it. */
export const toldFor = { minutes: 45 * 24 * 60 } as const

/** "2026-08-27", where it is known. */
export function dayOf(time: Date | undefined): string | undefined {
  return time?.toISOString().slice(0, 10)
}

/** The event with its links is in the account's own dashboard. */
export const seeDashboard =
  'Open the AWS Health Dashboard of the account (health.aws.amazon.com): it has the whole event and what is affected.'
