import * as z from 'zod'
import { logLineDetailType } from '../../core/envelope.ts'
import { type LogLine, placeInWords, unknownName } from '../../core/event.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { logStreamLink } from '../console-url.ts'
import { envelopeFields, keyOf, readBase, readTime } from '../event-base.ts'
import { readLeniently, text as textField } from '../read-leniently.ts'
import { defineSource } from '../source.ts'
import { jsonAtEnd, pairsInWords, readLogStatement } from './statement.ts'
import { errorsInWords, splitLines, traceIn } from './trace.ts'

const schema = z.object({
  ...envelopeFields,
  detail: z.object({
    logGroup: textField,
    logStream: textField,
    message: textField,
    fields: z.custom<JsonObject>(isJsonObject).optional(),
  }),
})

/** A line of a log group; shared/transports/logs.ts makes its envelope. */
export const logLine = defineSource<'log-line'>({
  kind: 'log-line',
  pattern: { 'detail-type': [logLineDetailType] },
  parse(envelope, context) {
    const { value, unreadable } = readLeniently(schema, envelope)
    const { logGroup = unknownName, logStream = unknownName, message = '', fields } = value.detail
    const text = message.trimEnd()
    const { id, account, region } = value
    const key = keyOf('log', envelope, account, region, logGroup, logStream, id)
    return {
      ...readBase(
        { replay: value['replay-name'], id, key, time: readTime(value.time), account, region, unreadable },
        context,
      ),
      ...readLogStatement(text, fields),
      kind: 'log-line',
      resources: [{ type: 'AWS::Logs::LogGroup', name: logGroup, arn: undefined }],
      logGroup,
      logStream,
      text,
      fields,
    }
  },
  describe(event) {
    const level = event.level === undefined ? '' : ` at level ${event.level.toUpperCase()}`
    return {
      sentence: `Log group ${event.logGroup}${placeInWords(event)} got a line${level}: ${event.message}`,
      what: `${lineInWords(event)} in stream ${event.logStream}`,
      who: undefined,
      from: undefined,
      lines: linesOf(event),
      links: logStreamLink(event, event.logGroup, event.logStream, event.time),
    }
  },
})

function lineInWords({ fields, message, text }: LogLine): string {
  if (fields !== undefined) {
    const said = [pairsInWords(fields), ...errorsInWords(fields)].filter((part) => part !== '')
    return `Line with ${said.join(', ') || 'no plain fields'}`
  }
  const [first = ''] = splitLines(text)
  return message === text ? 'Line' : withoutJson(splitLines(text).length > 1 ? first : text)
}

/** What has lines of its own, as a stack trace does. */
function linesOf({ fields, text }: LogLine): readonly string[] {
  if (fields !== undefined) return traceIn(fields)
  const lines = splitLines(text)
  return lines.length > 1 ? lines : traceIn(jsonAtEnd(text))
}

/** Nobody wants to read JSON in an e-mail; what it says is in the message. */
function withoutJson(text: string): string {
  const start = text.indexOf('{')
  return start > 0 && text.trimEnd().endsWith('}') ? text.slice(0, start).trimEnd() : text
}
