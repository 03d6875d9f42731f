import * as z from 'zod'
import { number, optionalObject, text } from '../read-leniently.ts'
import { type Detail, defineService } from './service.ts'
import { statedLink } from './stated-link.ts'

const rootCauses = z
  .array(
    z.object({
      linkedAccount: text,
      linkedAccountName: text,
      region: text,
      service: text,
      usageType: text,
      impact: optionalObject({ contribution: number }),
    }),
  )
  .nullish()
  .transform((value) => value ?? [])

const anomaly = {
  anomalyId: text,
  dimensionValue: text,
  monitorName: text,
  feedback: text,
  accountName: text,
  anomalyDetailsLink: text,
  anomalyStartDate: text,
  impact: optionalObject({
    totalActualSpend: number,
    totalExpectedSpend: number,
    totalImpact: number,
    totalImpactPercentage: number,
  }),
  rootCauses,
}

export type CostAnomaly = Detail<typeof anomaly>

type Cause = CostAnomaly['rootCauses'][number]

/**
 * Cost Anomaly Detection sees costs that it did not expect. Amounts are in dollars. It comes in the account of the
 * monitor, in us-east-1.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/cad-eventbridge.html
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Impact.html
 */
export const costAnomaly = defineService({
  source: 'aws.ce',
  detailTypes: ['Anomaly Detected'],
  detail: anomaly,
  resources: ({ monitorName }, { resources: [arn] }) =>
    monitorName === undefined ? [] : [{ type: 'AWS::CE::AnomalyMonitor', name: monitorName, arn }],
  matter: ({ anomalyId }) => anomalyId,
  what: (anomaly) => anomalyInWords(anomaly),
  because: (anomaly) => causeInWords(anomaly),
  lines: ({ impact, rootCauses, monitorName, anomalyStartDate }) => {
    const day = /^\d{4}-\d\d-\d\d/.exec(anomalyStartDate ?? '')?.[0]
    return [
      ...(impact?.totalActualSpend === undefined || impact.totalExpectedSpend === undefined
        ? []
        : [`Spent ${inMoney(impact.totalActualSpend)}, expected ${inMoney(impact.totalExpectedSpend)}`]),
      ...(day === undefined ? [] : [`Since ${day}`]),
      ...(rootCauses.length > 1 ? rootCauses.slice(0, 10).flatMap(causeLine) : []),
      ...(monitorName === undefined ? [] : [`Monitor ${monitorName}`]),
    ]
  },
  links: ({ anomalyDetailsLink }) => statedLink('The anomaly', anomalyDetailsLink),
})

/** "Amazon EC2 costs about 1,001 more than expected" */
function anomalyInWords({ dimensionValue, impact }: CostAnomaly): string {
  const amount = impact?.totalImpact
  const more = amount === undefined ? 'more' : `about ${inMoney(amount)} more`
  return `${dimensionValue ?? 'Something'} costs ${more} than expected`
}

/**
 * "Amazon EC2 costs over $1,000 more than expected": the amount grows from day to day, and is the same anomaly.
 */
export function anomalyInShort({ dimensionValue, impact }: CostAnomaly): string {
  const amount = impact?.totalImpact
  const digits = amount === undefined || amount < 10 ? undefined : Math.floor(amount).toString().length
  const more = digits === undefined ? 'more' : `over ${inMoney(10 ** (digits - 1))} more`
  return `${dimensionValue ?? 'Something'} costs ${more} than expected`
}

/** "Amazon EC2 in us-west-2, account Data science (444455556666), usage type USW2-BoxUsage:p4d.24xlarge: 601" */
function causeLine(cause: Cause): readonly string[] {
  const said = placeOf(cause)
  const { contribution } = cause.impact ?? {}
  return said === '' ? [] : [`${said}${contribution === undefined ? '' : `: ${inMoney(contribution)}`}`]
}

/** "$601 of it in us-west-2, account Data science (444455556666)": of the first cause, without the service that is said before. */
function causeInWords({ dimensionValue, rootCauses: [first] }: CostAnomaly): string | undefined {
  if (first === undefined) return undefined
  const said = placeOf(first.service === dimensionValue ? { ...first, service: undefined } : first)
  const { contribution } = first.impact ?? {}
  if (said === '') return undefined
  return contribution === undefined ? said : `${inMoney(contribution)} of it ${/^in /.test(said) ? '' : 'by '}${said}`
}

function placeOf({ service, region, usageType, linkedAccount, linkedAccountName }: Cause): string {
  const account =
    linkedAccount === undefined || linkedAccountName === undefined
      ? (linkedAccountName ?? linkedAccount)
      : `${linkedAccountName} (${linkedAccount})`
  const what = [service, region === undefined ? undefined : `in ${region}`]
    .filter((part) => part !== undefined)
    .join(' ')
  const said = [
    what,
    account === undefined ? '' : `account ${account}`,
    usageType === undefined ? '' : `usage type ${usageType}`,
  ]
  return said.filter((part) => part !== '').join(', ')
}

function inMoney(amount: number): string {
  return `$${Math.round(amount).toLocaleString('en-US')}`
}
