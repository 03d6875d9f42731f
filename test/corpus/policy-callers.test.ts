import { describe, expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { at, isJsonObject, type Json } from '../../shared/core/json.ts'
import { isAsGrave, oneStepMilder, type Severity, severities } from '../../shared/core/severity.ts'
import { alertsOn, type Firing, mapFields, requestOf } from '../changed-requests.ts'
import { examplesOf } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { type Callers, forEveryone, forForeigners, forNobodyElse, forWhoKnowsWhom, own } from '../policy-forms.ts'

/** The request with other callers in each statement that lets somebody in; also in policies that are texts. */
function withCallers(value: Json | undefined, callers: Callers): Json | undefined {
  if (typeof value === 'string') {
    const document = policyIn(value)
    return document === undefined ? value : JSON.stringify(withCallers(document, callers))
  }
  if (!isJsonObject(value) || value['Effect'] !== 'Allow' || value['Principal'] === undefined) {
    return mapFields(value, (inner) => withCallers(inner, callers))
  }
  const { Principal, Condition, ...rest } = value
  return { ...rest, ...callers }
}

function policyIn(text: string): Json | undefined {
  try {
    const document: Json = JSON.parse(text)
    return at(document, 'Statement') === undefined ? undefined : document
  } catch {
    return undefined
  }
}

const everyone: Callers = { Principal: '*' }
const foreigner: Callers = { Principal: { AWS: '123456789012' } }
const nobodyElse: Callers = { Principal: { AWS: `arn:aws:iam::${own}:root` } }

/** Of each detection the first example with a policy that names callers. */
async function opened() {
  const found = await Promise.all(
    detections.map(async (detection) => {
      const { fires } = await examplesOf(detection)
      const example = fires.find((each) =>
        payloadsOf(each).some((event) => {
          const request = requestOf(event)
          return JSON.stringify(withCallers(request, foreigner)) !== JSON.stringify(request)
        }),
      )
      return example === undefined ? [] : [{ detection, example, id: detection.id }]
    }),
  )
  return found.flat()
}

const all = await opened()

const policyDetections = all.map(({ detection }) => detection)

/** How grave it is whom the policy lets in, of all detections of policies. */
async function gravest(example: Firing, callers: Callers): Promise<Severity | undefined> {
  const alerts = await alertsOn(policyDetections, example, (request) => withCallers(request, callers))
  const said = alerts.map(({ severity }) => severity)
  return severities.find((severity) => said.includes(severity))
}

const rank = (severity: Severity | undefined) =>
  severity === undefined ? severities.length : severities.indexOf(severity)

test('finds the detections of policies', () => {
  expect(all.length).toBeGreaterThan(25)
})

describe.each(all)('$id', ({ example }) => {
  const isTrust = payloadsOf(example).some((event) =>
    /"sts:AssumeRole/.test(JSON.stringify(event).replaceAll('\\', '')),
  )
  /** A role is taken by whoever may hand it to the service. */
  const applies = ({ Principal }: Callers) => !isTrust || at(Principal, 'Service') === undefined

  test('is as grave where a condition keeps nobody out', async () => {
    const expected = await gravest(example, everyone)
    for (const callers of forEveryone.filter(applies)) {
      expect(rank(await gravest(example, callers)), JSON.stringify(callers)).toBeLessThanOrEqual(rank(expected))
    }
  })

  test('is as grave where a condition lets in somebody from outside', async () => {
    const expected = await gravest(example, foreigner)
    for (const [callers] of forForeigners.filter(([each]) => applies(each))) {
      expect(rank(await gravest(example, callers)), JSON.stringify(callers)).toBeLessThanOrEqual(rank(expected))
    }
  })

  test('is at most a step milder where nobody knows who is let in', async () => {
    const ofForeigner = await gravest(example, foreigner)
    if (ofForeigner === undefined || isFrontDoor(example)) return
    for (const [callers] of forWhoKnowsWhom.filter(([each]) => applies(each))) {
      const said = await gravest(example, callers)
      expect(said !== undefined && isAsGrave(said, oneStepMilder(ofForeigner)), JSON.stringify(callers)).toBe(true)
    }
  })

  test('is as mild as ever for ordinary policies', async () => {
    const expected = await gravest(example, nobodyElse)
    for (const callers of forNobodyElse) {
      expect(rank(await gravest(example, callers)), JSON.stringify(callers)).toBeGreaterThanOrEqual(rank(expected))
    }
  })
})

/** What nobody knows of those who reach an API is told of no API. */
function isFrontDoor(example: Firing): boolean {
  return payloadsOf(example).some((event) => at(isJsonObject(event) ? event : {}, 'source') === 'aws.apigateway')
}
