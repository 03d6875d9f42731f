/** A detection that works for a call, without what only its author can say. */
export function detectionTemplate(id: string, call: string, replaces?: string): string {
  return `import { defineCallDetection } from '../define-call-detection.ts'
import { onWhat } from '../requests/words.ts'

export default defineCallDetection({
  id: '${id}',
${replaces === undefined ? '' : `  replaces: '${replaces}',\n`}  calls: ['${call}'],
${isReadOnly(call) ? '  readOnlyCalls: true,\n' : ''}  severity: 'medium',
  title: (e) => \`\${e.actor.name} called ${call}\${onWhat(e)}\`,
  // One sentence: what it means for whoever reads the alert.
  why: '',
  respond: (e) => [\`Ask \${e.actor.name} why.\`],
  // When it is harmless, in whole sentences.
  falsePositives: [],
  // The page of AWS's documentation on the call.
  references: [],
})
`
}

export function examplesTemplate(call: string): string {
  const readOnly = isReadOnly(call) ? 'readOnly: true' : ''
  const event = (record: string) => `apiCall('${nameOf(call)}'${record === '' ? '' : `, { ${record} }`})`
  const failed = [readOnly, "errorCode: 'AccessDenied'"].filter((field) => field !== '').join(', ')
  return `import { apiCall } from '../../test/events.ts'
import { defineExamples } from '../../test/examples.ts'

export default defineExamples({
  fires: [
    {
      event: ${event(readOnly)},
      title: 'alice called ${call}',
      severity: 'medium',
    },
  ],
  silent: [
    {
      event: ${event(failed)},
      because: 'it was denied',
    },
  ],
})
`
}

export function documentTemplate(call: string, replaces?: string): string {
  const record = isReadOnly(call) ? 'readOnly: true, ' : ''
  return `${replaces === undefined ? '' : `replaces: ${replaces}\n`}calls: ["${call}"]
${isReadOnly(call) ? 'readOnlyCalls: true\n' : ''}severity: medium
# Say what it was done to, too, as {{detail.requestParameters.NAME}}.
title: "{{actor}} called ${call}"
# One sentence: what it means for whoever reads the alert.
why: ""
respond:
  - Ask {{actor}} why.
# When it is harmless.
falsePositives: []
examples:
  fires:
    - call: ${nameOf(call)}
      record: { ${record}requestParameters: {} }
      title: alice called ${call}
  silent:
    - call: ${nameOf(call)}
      record: { ${record}errorCode: AccessDenied }
      because: it was denied
`
}

/** Lambda's names end in dates. */
function nameOf(call: string): string {
  return call.replace('*', '20150331v2')
}

function isReadOnly(call: string): boolean {
  return /:(?:BatchGet|Describe|Get|Head|List|Lookup|Search)/.test(call)
}
