import * as z from 'zod'
import { logLineDetailType } from '../core/envelope.ts'
import { accountInWords } from '../core/event.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { logStreamLink } from './console-url.ts'
import { envelopeFields, keyOf, partitionOf, readAccount, readTime } from './event-base.ts'
import { readLogStatement } from './log-statement.ts'
import { readLeniently, text } from './read-leniently.ts'
import { defineSource } from './source.ts'

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    logGroup: text,
    logStream: text,
    message: text,
    fields: z.custom<JsonObject>(isJsonObject).optional(),
  }),
})

/** A line of a log group; shared/transports/logs.ts makes its envelope. */
export const logLine = defineSource<'log-line'>({
  kind: 'log-line',
  pattern: { 'detail-type': [logLineDetailType] },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { logGroup = 'unknown', logStream = 'unknown', message = '', fields } = value.detail
    const region = value.region ?? 'unknown'
    return {
      kind: 'log-line',
      id: value.id,
      key: keyOf('log', envelope, logGroup, value.id),
      time: readTime(value.time),
      account: readAccount(value.account, context),
      region,
      partition: partitionOf(region),
      resources: [{ type: 'AWS::Logs::LogGroup', name: logGroup, arn: undefined }],
      unreadable,
      logGroup,
      logStream,
      text: message.trimEnd(),
      fields,
      ...readLogStatement(message.trimEnd(), fields),
    }
  },
  describe(event) {
    const level = event.level === undefined ? '' : ` at level ${event.level.toUpperCase()}`
    return {
      sentence: `Log group ${event.logGroup} in ${accountInWords(event.account)}, ${event.region}, got a line${level}: ${event.message}`,
      what: `${event.message === event.text ? 'Line' : event.text} in stream ${event.logStream}`,
      who: undefined,
      from: undefined,
      links: logStreamLink(event, event.logGroup, event.logStream, event.time),
    }
  },
})
