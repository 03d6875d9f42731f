import { expect, test } from 'vitest'
import { detections } from '../../detections/index.ts'
import { nameIn } from '../../detections/requests/arns.ts'
import { isJsonObject, type Json, type JsonObject } from '../../shared/core/json.ts'
import { detailOf, examplesOf, named } from '../corpus.ts'
import { payloadsOf } from '../examples.ts'
import { alertsTold } from '../run.ts'

const other = '210987654321'
const arn = /arn:aws:[\w-]+:[\w-]*:111122223333:[\w+=,.@/:*-]+/g

/** The ARNs of the account's own things that a call names. */
function arnsIn(request: Json | undefined): readonly string[] {
  return [...new Set(JSON.stringify(request ?? null).match(arn))]
}

function withForeign(payload: JsonObject, own: string): JsonObject {
  const detail = detailOf(payload)
  const request = JSON.stringify(detail['requestParameters'])
  return { ...payload, detail: { ...detail, requestParameters: JSON.parse(request.replaceAll(own, foreign(own))) } }
}

function foreign(own: string): string {
  return own.replace(`:111122223333:`, `:${other}:`)
}

test.each(named(detections.filter(({ on }) => on === 'api-call')))(
  '%s names the account of what it names, where that is another',
  async (_, detection) => {
    for (const example of (await examplesOf(detection)).fires) {
      const payloads = payloadsOf(example).filter(isJsonObject)
      const arns = payloads.flatMap((payload) => arnsIn(detailOf(payload)['requestParameters']))
      for (const one of new Set(arns)) {
        const alerts = await alertsTold(
          payloads.map((payload) => withForeign(payload, one)),
          [detection],
        )
        for (const { title, notes } of alerts) {
          if (nameIn(one).length > 1 && title.includes(nameIn(one)))
            expect([title, ...notes].join(' '), one).toContain(other)
        }
      }
    }
  },
)
