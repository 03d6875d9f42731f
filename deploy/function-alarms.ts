import { type RouteName, routeNames } from '../shared/lambda/routes.ts'
import { type Alarm, alarmResources, atLeast, lambdaMetric } from './alarm.ts'
import { capitalized, type Resources } from './cloudformation.ts'

/**
 * Alarms on what Lambda counts of the functions. docs/reliability.md says which fault each of them hears of, and decision
 * 27 why a function has no others. Of a digest that fails tells the dead-letter queue, and its silence at last.
 */
export function functionAlarms(prefix: string): Resources {
  return {
    ...alarmsOfEach([...routeNames, 'sweep'], prefix, 'Errors', (name) => ({
      name: `${name}-errors`,
      says: `Tocsin's function ${name} fails: alerts may be late or missing. Its log group says why.`,
      metric: lambdaMetric(name, 'Errors'),
      when: atLeast(1),
    })),
    // What goes into the dead-letter queue counts, too: it alone tells of what could not be put there.
    ...alarmsOfEach(routeNames, prefix, 'EventsDropped', (name) => ({
      name: `${name}-events-dropped`,
      says: `Lambda gave up events of Tocsin's function ${name}. What does not lie in the dead-letter queue is lost: see the function's log, its role, its concurrency, and whether the queue is there.`,
      metric: lambdaMetric(name, 'AsyncEventsDropped'),
      when: atLeast(1),
    })),
    // What is done to Tocsin itself comes to both: whoever makes one late is told by the other, whoever makes both by these.
    ...lateAlarms(['apiCall', 'watch'], prefix),
    ...alarmResources(prefix, {
      // It alone asks each minute for what all functions share.
      SweepThrottled: {
        name: 'sweep-throttled',
        says: "Lambda did not run Tocsin's sweeper: the account's concurrency is used up, or was taken from it. Alerts of all functions come late, and at last not at all.",
        metric: lambdaMetric('sweep', 'Throttles'),
        when: atLeast(1),
      },
    }),
  }
}

/** Longer than Lambda's own tries take, three with three minutes between them. */
const late = 20 * 60_000

export function lateAlarms(names: readonly RouteName[], prefix: string): Resources {
  return alarmsOfEach(names, prefix, 'EventsLate', (name) => ({
    name: `${name}-events-late`,
    says: `An event waited 20 minutes or more for Tocsin's function ${name}: alerts come late. Look at its throttles, its errors and its concurrency.`,
    metric: lambdaMetric(name, 'AsyncEventAge', 'Maximum'),
    when: atLeast(late),
  }))
}

function alarmsOfEach(
  names: readonly string[],
  prefix: string,
  id: string,
  alarmOf: (name: string) => Alarm,
): Resources {
  return alarmResources(prefix, Object.fromEntries(names.map((name) => [`${capitalized(name)}${id}`, alarmOf(name)])))
}
