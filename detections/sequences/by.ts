import type { DomainEvent } from '../../shared/core/event.ts'
import { byActor } from '../../shared/core/sequence.ts'

/** The things of a type that an event names, as `AWS::S3::Bucket`. */
export function byResource(type: string): (event: DomainEvent) => readonly string[] {
  return ({ resources }) => resources.flatMap((resource) => (resource.type === type ? resource.name : []))
}

/** The users that a call is about. */
export const byUserNamed = byResource('AWS::IAM::User')

/** The user who acts. */
export function byUserActing(event: DomainEvent): readonly string[] {
  return 'actor' in event && event.actor.kind === 'iam-user' ? byActor(event) : []
}
