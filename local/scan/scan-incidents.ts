import type { Account } from '../../shared/core/event.ts'
import type { Incident } from '../../shared/core/incident.ts'
import { addTo, contributionOf, type IncidentTimes, isOpen, openWith } from '../../shared/gate/incident.ts'
import { subjectOf } from '../../shared/gate/incident-key.ts'
import { type Story, storyOf } from '../../shared/gate/stories.ts'
import type { Finding } from './scan.ts'

/** An incident of a scan, once nothing more comes to it. */
export interface ScannedIncident {
  readonly incident: Incident
  readonly account: Account
  /** How many more said the same as one of its alerts. */
  readonly same: number
  /** Each alert with its evidence, where that is asked for. */
  readonly stories: readonly Story[]
}

interface Open {
  incident: Incident
  readonly account: Account
  same: number
  readonly stories: Story[]
}

/** So many go on at the same time; of more, those end to which nothing came for longest. */
const mostOpen = 5_000

/** As many alerts a page can show of all incidents together, at some 3 KB each. */
const mostStories = 5_000

type Found = Pick<Finding, 'alert' | 'cause' | 'taken' | 'ends'>

export interface ScanIncidents {
  take(found: Found): void
  countSame(found: Found): void
  /** Nothing more comes. */
  end(): void
}

/**
 * Puts alerts into incidents as the deployed gate does, by the events' times. In bounded memory: an incident is told when
 * it has been quiet for long enough, however much is still to be read.
 * @param hasStories whether evidence is kept
 */
export function createScanIncidents(
  times: IncidentTimes,
  hasStories: boolean,
  over: (incident: ScannedIncident) => void,
): ScanIncidents {
  /** Those to which something came last stand last. */
  const open = new Map<string, Open>()
  let now = new Date(0)
  let stories = 0
  const close = (key: string, ended: Open): void => {
    open.delete(key)
    stories -= ended.stories.length
    over(ended)
  }
  const closeThoseOver = (): void => {
    for (const [key, one] of open) {
      if (isOpen(one.incident, now, times) && open.size <= mostOpen) return
      close(key, one)
    }
  }
  return {
    take({ alert, cause, taken, ends }) {
      now = alert.event.time ?? now
      closeThoseOver()
      const subject = subjectOf(alert, { cause, taken })
      const before = open.get(subject.key)
      const { account, region } = alert.event
      const contribution = contributionOf(alert, now, { ends, cause, taken, isAccompanied: false })
      const { incident, addition } =
        before === undefined
          ? openWith({ ...subject, account: account.id, region }, contribution, now)
          : addTo(before.incident, contribution, now)
      const one = before ?? { incident, account, same: 0, stories: [] }
      one.incident = incident
      open.delete(subject.key)
      open.set(subject.key, one)
      if (hasStories && stories < mostStories) {
        one.stories.push(storyOf(alert, addition, subject, now))
        stories++
      }
    },
    countSame({ alert, cause, taken }) {
      const one = open.get(subjectOf(alert, { cause, taken }).key)
      if (one !== undefined) one.same++
    },
    end() {
      for (const [key, one] of open) close(key, one)
    },
  }
}
