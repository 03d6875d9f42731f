import { glueCrawler } from '../../shared/sources/services/glue.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueCrawler, {
  id: 'reliability/glue-crawler-succeeded',
  detail: { state: ['Succeeded'] },
  closes: 'reliability/glue-crawler-failed',
  onlyCloses: true,
  severity: 'information',
  title: (c) => `${thingInWords('Glue crawler', c.crawlerName)} succeeded`,
  ending: (c) => ({
    title: `${thingInWords('Glue crawler', c.crawlerName)} succeeded again`,
    since: 'it failed',
    why: 'The catalog is up to date again.',
  }),
  why: 'The catalog is up to date again.',
  respond: [],
  falsePositives: [],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html'],
})
