import type { TocsinConfig } from '../shared/config.ts'
import { alarmResources, atLeast, lambdaMetric, missingFor, ownMetric } from './alarm.ts'
import type { Resources } from './cloudformation.ts'

/**
 * Alarms on what Tocsin counts about itself, and on its silence. Nothing else would tell: no function fails by it, or the
 * one that would say so is not invoked.
 */
export function ownAlarms(prefix: string, config: TocsinConfig): Resources {
  return alarmResources(prefix, {
    ForgedItems: {
      name: 'forged-items',
      says: "Somebody wrote into Tocsin's state table what none of its functions writes. A critical alert says what it was; the functions' logs hold the items.",
      metric: ownMetric(prefix, 'ForgedItems'),
      when: atLeast(1),
    },
    MessagesPostponed: {
      name: 'messages-postponed',
      says: 'Summaries of Tocsin have waited for a quarter of an hour: no message is left for them. A flood goes on, or somebody keeps the flood guard empty.',
      metric: ownMetric(prefix, 'MessagesPostponed'),
      when: { ...atLeast(1), DatapointsToAlarm: 3 },
    },
    SweepsBusy: {
      name: 'sweeps-busy',
      says: "Tocsin's sweeper found its lock taken again and again, and left. What is counted, folded or waiting is told to nobody; see who writes into the state table.",
      metric: ownMetric(prefix, 'SweepsBusy'),
      // A run that was cut off leaves its lock for 90 seconds: two runs find it.
      when: atLeast(4),
    },
    SweepStandsStill: {
      name: 'sweep-stands-still',
      says: "Tocsin's sweeper was not invoked for a quarter of an hour: summaries and waiting alerts do not go out. See its schedule, and whether the account has concurrency left.",
      metric: lambdaMetric('sweep', 'Invocations'),
      when: missingFor(3, 300),
    },
    ...digestMissed(prefix, config.digest),
  })
}

/**
 * A digest that is not invoked is not sent either. CloudWatch looks back for seven days in periods of an hour: a weekly
 * digest has just so long, and one that comes an hour later by the clock of UTC, as in autumn, is missed until it comes.
 */
function digestMissed(prefix: string, digest: TocsinConfig['digest'] = 'daily') {
  if (digest === 'off') return {}
  // A day may have 25 hours, and a digest may come late.
  const [hours, time] = digest === 'weekly' ? [7 * 24, 'week'] : [27, 'day']
  return {
    DigestMissed: {
      name: 'digest-missed',
      says: `Tocsin sent no digest for a ${time}. See its schedule, the log of its function, and the dead-letter queue.`,
      metric: ownMetric(prefix, 'DigestsSent'),
      when: missingFor(hours, 3600),
    },
  }
}
