import type { Principal } from './principal.ts'

/** The call that made something happen, as it was recorded when it came. */
export interface Cause {
  /** As `ec2:StopInstances`. */
  readonly action: string
  /** For a sentence. */
  readonly actor: string
  /** The actor in detail, and where the call came from. */
  readonly who: string
  readonly from: string | undefined
  /** Who made the call, by what AWS gave them. */
  readonly principal: Principal
  readonly time: Date
  readonly eventId: string | undefined
}

/** The alert that another one ends. */
export interface Ended {
  readonly alert: string
  readonly title: string
  readonly since: Date
}
