import { detections } from '../../detections/index.ts'
import { ownValue } from '../../shared/core/own-value.ts'
import { createMatcher } from '../../shared/judging/match-detections.ts'
import { activeDetections, configuredSeverityOf } from '../../shared/lambda/active-detections.ts'
import config from '../../tocsin.config.ts'
import { createRememberedMatcher } from './remembered-calls.ts'

export const active = activeDetections(detections, config)

/** What is configured, as each thread judges by it. */
export const judging = {
  match: createMatcher(active),
  rememberedFor: createRememberedMatcher(active),
  accountName: (id: string) => ownValue(config.accounts, id),
  severityOf: configuredSeverityOf(config),
  elsewhere: {
    partition: 'aws',
    region: 'unknown',
    account: 'unknown',
    trailLogGroups: new Set((config.logs ?? []).filter((log) => log.cloudTrail).map(({ logGroup }) => logGroup)),
  },
}
