import * as z from 'zod'
import { number, optionalObject, text } from '../read-leniently.ts'
import { namedResource, statusInWords, thingInWords, timeInWords } from './named-thing.ts'
import { type Detail, defineService } from './service.ts'

const job = { jobName: text, jobRunId: text, state: text, severity: text, message: text }

/** @see https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html */
export const glueJob = defineService({
  source: 'aws.glue',
  detailTypes: ['Glue Job State Change'],
  detail: job,
  resources: ({ jobName }) => namedResource('AWS::Glue::Job', jobName),
  sameAs: ({ jobRunId, state }) => ['job', jobRunId, state],
  what: (job) => `${thingInWords('Glue job', job.jobName)} ${statusInWords(job.state)}`,
  because: ({ message }) => message?.replace(/^JobName:\S+ and JobRunId:\S+ failed to execute with exception /, ''),
  lines: ({ jobRunId }) => (jobRunId === undefined ? [] : [`Run ${jobRunId}`]),
})

const delay = { ...job, startedOn: text, notificationCondition: optionalObject({ NotifyDelayAfter: number }) }

type JobDelay = Detail<typeof delay>

/**
 * A run takes longer than the job's threshold of delay; nothing comes of jobs that have none.
 * @see https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html
 */
export const glueJobDelay = defineService({
  source: 'aws.glue',
  detailTypes: ['Glue Job Run Status'],
  detail: delay,
  resources: ({ jobName }) => namedResource('AWS::Glue::Job', jobName),
  what: (job) => delayInWords(job),
  lines: ({ startedOn, jobRunId }) => [
    ...(startedOn === undefined ? [] : [`Began at ${timeInWords(startedOn)}`]),
    ...(jobRunId === undefined ? [] : [`Run ${jobRunId}`]),
  ],
})

/** "Glue job orders runs longer than its threshold of 30 minutes" */
export function delayInWords({ jobName, notificationCondition }: JobDelay): string {
  const minutes = notificationCondition?.NotifyDelayAfter
  const threshold = minutes === undefined ? '' : ` of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return `${thingInWords('Glue job', jobName)} runs longer than its threshold${threshold}`
}

const crawler = { crawlerName: text, state: text, message: text, errorMessage: text }

/** @see https://docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html */
export const glueCrawler = defineService({
  source: 'aws.glue',
  detailTypes: ['Glue Crawler State Change'],
  detail: crawler,
  resources: ({ crawlerName }) => namedResource('AWS::Glue::Crawler', crawlerName),
  what: (crawler) => `${thingInWords('Glue crawler', crawler.crawlerName)} ${statusInWords(crawler.state)}`,
  because: ({ errorMessage, message }) => errorMessage ?? message,
})

const result = {
  resultId: text,
  resultID: text,
  rulesetNames: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  state: text,
  score: number,
  rulesSucceeded: number,
  rulesFailed: number,
  context: optionalObject({ contextType: text, jobName: text, databaseName: text, tableName: text }),
}

export type DataQualityResult = Detail<typeof result>

/** @see https://docs.aws.amazon.com/glue/latest/dg/data-quality-alerts.html */
export const glueDataQuality = defineService({
  source: 'aws.glue-dataquality',
  detailTypes: ['Data Quality Evaluation Results Available'],
  detail: result,
  resources: ({ context }) =>
    context?.tableName === undefined
      ? namedResource('AWS::Glue::Job', context?.jobName)
      : namedResource('AWS::Glue::Table', [context.databaseName, context.tableName].filter(Boolean).join('.')),
  matter: ({ rulesetNames }) => rulesetNames.join(' ') || undefined,
  what: (result) =>
    `The data ${evaluated(result)} ${breaksRules(result) ? 'breaks' : 'was held against'} its quality rules`,
  lines: ({ rulesetNames, rulesSucceeded, rulesFailed, score }) => [
    ...(rulesetNames.length === 0 ? [] : [`Rulesets: ${rulesetNames.join(', ')}`]),
    ...(rulesFailed === undefined
      ? []
      : [`${rulesFailed} ${rulesFailed === 1 ? 'rule' : 'rules'} failed, ${rulesSucceeded ?? 0} succeeded`]),
    ...(score === undefined ? [] : [`Score ${score}`]),
  ],
})

function breaksRules({ state, rulesFailed = 0 }: DataQualityResult): boolean {
  return state === 'FAILED' || rulesFailed > 0
}

/** "of table sales.orders" */
export function evaluated({ context }: DataQualityResult): string {
  if (context?.tableName !== undefined) {
    return `of table ${[context.databaseName, context.tableName].filter(Boolean).join('.')}`
  }
  return context?.jobName === undefined ? 'that Glue evaluated' : `of Glue job ${context.jobName}`
}
