import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { glueCrawler } from '../../shared/sources/services/glue.ts'
import { thingInWords } from '../../shared/sources/services/named-thing.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(glueCrawler, {
  id: 'reliability/glue-crawler-failed',
  detail: { state: ['Failed'] },
  severity: 'low',
  title: (c) => `${thingInWords('Glue crawler', c.crawlerName)} failed`,
  window: { minutes: 24 * 60 },
  why: 'New partitions and columns are not in the catalog, and queries do not see their data.',
  respond: (c, e) => [
    {
      do: 'See the crawler and its last run:',
      run: aws`glue get-crawler --name ${c.crawlerName ?? unknownName} --region ${e.region}`,
    },
    {
      do: 'Read its log; mostly its role may not read the data, or the data has another form:',
      run: aws`logs get-log-events --log-group-name /aws-glue/crawlers --log-stream-name ${c.crawlerName ?? unknownName} --limit 100 --region ${e.region}`,
    },
    {
      do: 'When the cause is mended, start it again:',
      run: aws`glue start-crawler --name ${c.crawlerName ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ['It runs again soon, and succeeds then.'],
  references: ['https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html'],
})
