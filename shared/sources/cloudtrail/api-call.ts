import { isAws, lastingArn } from '../../core/actor.ts'
import { callInWords } from '../../core/call-name.ts'
import { resourceInWords } from '../../core/resource.ts'
import { cloudTrailEventLink, resourceLink } from '../console-url.ts'
import { defineSource } from '../source.ts'
import { readCalledResources } from './called-resources.ts'
import {
  originAndPlace,
  outcomeInWords,
  readAction,
  readCloudTrailRecord,
  readOutcome,
  whoAndFrom,
} from './cloudtrail-record.ts'
import { readTags } from './request-tags.ts'
import { readTool } from './tool.ts'

export const apiCall = defineSource<'api-call'>({
  kind: 'api-call',
  // Only AWS itself can send events from such a source, so nobody in the account can forge one.
  pattern: { source: [{ prefix: 'aws.' }], 'detail-type': ['AWS API Call via CloudTrail'] },
  parse(envelope, context) {
    const { event, record } = readCloudTrailRecord(envelope, context)
    const action = readAction(record)
    return {
      ...event,
      kind: 'api-call',
      action,
      tool: readTool(record.userAgent, record.userIdentity?.invokedBy, record.sessionCredentialFromConsole),
      outcome: readOutcome(record),
      byDeployer: context.deployedBy?.includes(lastingArn(event.actor) ?? '') === true,
      ownParts: context.ownParts ?? [],
      resources: readCalledResources(action.service, record),
      request: record.requestParameters,
      response: record.responseElements,
      withheld: record.withheld,
      tags: readTags(record.requestParameters),
    }
  },
  describe(event) {
    const { actor, action, tool, outcome, resources } = event
    const called = outcome.kind === 'success' ? 'called' : 'tried to call'
    const on = resources.length === 0 ? '' : ` on ${resources.slice(0, 3).map(resourceInWords).join(' and ')}`
    const more = resources.length > 3 ? ` and ${resources.length - 3} more` : ''
    const by = tool === undefined ? '' : ` with ${tool.name}`
    const through = actor.invokedBy === undefined || isAws(actor) ? by : ` through ${tool?.name ?? actor.invokedBy}`
    const call = callInWords(action)
    return {
      sentence: `${actor.name} ${called} ${call}${on}${more}${through}${originAndPlace(event)}. ${event.withheld?.isExport && outcome.kind === 'success' ? 'The export names no error.' : outcomeInWords(outcome)}`,
      what: [call, ...resources.map(resourceInWords)].join(', '),
      ...whoAndFrom(event),
      links: [...cloudTrailEventLink(event, event.id), ...resources.slice(0, 3).flatMap((r) => resourceLink(event, r))],
    }
  },
})
