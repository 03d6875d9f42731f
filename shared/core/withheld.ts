import { callInWords } from './call-name.ts'
import type { ApiCall, DomainEvent } from './event.ts'
import type { JsonObject } from './json.ts'
import { resourceInWords } from './resource.ts'
import { isAsGrave, oneStepMilder, type Severity } from './severity.ts'

/** What CloudTrail does not show of the parameters of a call. */
export interface Withheld {
  /** Nothing of them is seen: they were too large to be recorded, or cannot be read. */
  readonly all: boolean
  /** How large they were, where CloudTrail says so. */
  readonly bytes: number | undefined
  /** Whether not CloudTrail left them out, but what was exported of its records. */
  readonly isExport?: true
  /** Where the parameters stand that are masked or cut off, as `['policyDocument']`; elements of a list by their index. */
  readonly paths: readonly Path[]
  /** The names of the parameters that are not there, although the call needs them. */
  readonly missing: readonly string[]
  /** Whether one of them names a resource that the call acts on: the event's `resources` lack it. */
  readonly hidesResource: boolean
}

type Path = readonly string[]

/** What is said of a call that cannot be judged by what is seen of it. */
interface Doubt {
  readonly title: string
  /** @param gravest the gravest that the detection knows */
  readonly severityOf: (gravest: Severity) => Severity
  /** Whether what was found without it is told as it is: nothing is masked, and it is as grave as a doubt would be. */
  readonly isEnough: (found: Severity, gravest: Severity) => boolean
  readonly withheld: Withheld
}

/** An event that is watched while something judges it. */
export interface Watched {
  readonly event: DomainEvent
  /** Whether a parameter that cannot be seen was looked for since this was asked last. */
  missed(): boolean
  readonly inDoubt: Doubt | undefined
}

/**
 * The event; a call in a form in which what was withheld is absent, and in which it is noticed when somebody looks for
 * it. To judge by it would take a hidden name for none ("for themselves"), and a hidden policy for a harmless one.
 * @param expected the names of parameters that are always masked, and whose values nobody needs
 */
export function watch(event: DomainEvent, expected: readonly string[] = []): Watched {
  if (event.kind !== 'api-call' || event.withheld === undefined) return clearly(event)
  const withheld = without(event.withheld, expected)
  return withheld === undefined ? clearly(event) : watched(event, withheld, withheld)
}

/**
 * The same of an event that only words are made of. What is not there at all makes them poorer ("a log group") and not
 * wrong; what is masked would be taken for a name.
 */
export function watchWords(event: DomainEvent, expected: readonly string[] = []): Watched {
  if (event.kind !== 'api-call' || event.withheld === undefined) return clearly(event)
  const withheld = without(event.withheld, expected)
  if (withheld === undefined) return clearly(event)
  const { all, missing } = withheld
  const hides = { ...withheld, all: all && missing.length === 0, missing: [], hidesResource: false }
  return watched(event, withheld, missing.length === 0 ? withheld : hides)
}

/** @param hidden what is noticed when somebody looks for it, of all that is withheld */
function watched(event: ApiCall, withheld: Withheld, hidden: Withheld): Watched {
  const { request, resources } = event
  const paths = [...hidden.paths, ...hidden.missing.map((name) => [name])]
  const severityOf = (gravest: Severity): Severity =>
    gravest === 'high' && isPadded(event) ? 'high' : oneStepMilder(gravest)
  const isAnyHidden = hidden.all || paths.length > 0
  let isMissed = false
  const miss = (): undefined => {
    isMissed = true
  }
  return {
    event: {
      ...event,
      request: hidden.all ? unseen(miss) : veiled(withAll(request, hidden.missing), paths, miss),
      // They are read from the parameters, and from what CloudTrail lists itself.
      get resources() {
        if (hidden.hidesResource || (resources.length === 0 && isAnyHidden)) miss()
        return resources
      },
    },
    missed() {
      const answer = isMissed
      isMissed = false
      return answer
    },
    inDoubt: {
      title: withheldTitle(event, withheld),
      severityOf,
      isEnough: (found, gravest) =>
        !withheld.all && withheld.paths.length === 0 && isAsGrave(found, severityOf(gravest)),
      withheld,
    },
  }
}

function without(withheld: Withheld, expected: readonly string[]): Withheld | undefined {
  const paths = withheld.paths.filter((path) => !expected.includes(path.at(-1) ?? ''))
  const missing = withheld.missing.filter((name) => !expected.includes(name))
  return withheld.all || paths.length + missing.length > 0 ? { ...withheld, paths, missing } : undefined
}

function clearly(event: DomainEvent): Watched {
  return { event, missed: () => false, inDoubt: undefined }
}

/** An object of which nobody knows what is in it. */
function unseen(miss: () => undefined): JsonObject {
  return new Proxy<JsonObject>(
    {},
    {
      get: miss,
      getOwnPropertyDescriptor: miss,
      ownKeys() {
        miss()
        return []
      },
    },
  )
}

/** With the parameters that are missing as a whole, so that it is noticed when somebody looks for them. */
function withAll(request: JsonObject, missing: readonly string[]): JsonObject {
  return { ...Object.fromEntries(missing.map((name) => [name, undefined])), ...request }
}

function veiled<Value extends object>(value: Value, paths: readonly Path[], miss: () => undefined): Value {
  return new Proxy(value, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key)
      const inner = paths.filter(([first]) => first === key).map(([, ...rest]) => rest)
      if (inner.some(({ length }) => length === 0)) return miss()
      return inner.length > 0 && typeof found === 'object' && found !== null ? veiled(found, inner, miss) : found
    },
  })
}

/** It says nothing but what is known. */
function withheldTitle({ actor, action, resources }: ApiCall, withheld: Withheld): string {
  const [resource] = resources
  const on = resource === undefined ? '' : ` on ${resourceInWords(resource)}`
  return `${actor.name} called ${callInWords(action)}${on}, and ${withheld.isExport ? 'the export' : 'CloudTrail'} does not show ${withheldInWords(withheld)}`
}

/** "its parameters (120,000 bytes)", "its policyDocument" */
export function withheldInWords({ all, bytes, paths, missing }: Withheld): string {
  if (all) return bytes === undefined ? 'its parameters' : `its parameters (${bytes.toLocaleString('en-US')} bytes)`
  const hidden = paths.map((path) => path.filter((key) => !/^\d+$/.test(key)).at(-1) ?? '')
  const names = [...new Set([...hidden, ...missing])]
  const [first = 'parameters', second, ...more] = names
  if (second === undefined) return `its ${first}`
  return more.length === 0 ? `its ${first} and ${second}` : `its ${first}, ${second} and ${more.length} more`
}

/**
 * Whether a request was made too large to be recorded on purpose: IAM takes no policy of more than 10,240 characters, white
 * space not counted, so it was filled up to 100 KB with that.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function isPadded({ action, withheld }: ApiCall): boolean {
  return action.service === 'iam' && /Polic|Role/.test(action.name) && withheld?.bytes !== undefined
}
