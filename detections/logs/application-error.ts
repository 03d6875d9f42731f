import { defineDetection } from '../../shared/core/detection.ts'

export default defineDetection({
  id: 'logs/application-error',
  on: 'log-line',
  pattern: {},
  where: (e) => e.level === 'error' || e.level === 'fatal',
  severity: (e) => (e.level === 'fatal' ? 'high' : 'medium'),
  title: (e) => `${e.level?.toUpperCase()} in ${e.logGroup}: ${e.message}`,
  why: 'The application itself says that something went wrong.',
  groupBy: (e) => `${e.account.id} ${e.logGroup} ${e.message}`,
  respond: ['Read the lines around it with the link below.', 'Compare with the time of the last deployment.'],
  falsePositives: ['The application writes expected failures at level ERROR: change the level, or the filter pattern.'],
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html'],
})
