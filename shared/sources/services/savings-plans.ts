import { text } from '../read-leniently.ts'
import { resourceOfArn } from '../resource-of-arn.ts'
import { defineService } from './service.ts'

const plan = { currentState: text, nextState: text, nextStateChangeDate: text, message: text }

/**
 * A Savings Plan went into another state, or will in one or seven days. It comes in us-east-1.
 * @see https://docs.aws.amazon.com/savingsplans/latest/userguide/automating-savingsplans-with-eventbridge.html
 */
export const savingsPlan = defineService({
  source: 'aws.savingsplans',
  detailTypes: ['Savings Plans State Change', 'Savings Plans State Change Alert'],
  detail: plan,
  resources: (_, { resources }) => resources.map(resourceOfArn),
  matter: ({ currentState, nextState }) => nextState ?? currentState,
  what: ({ currentState, nextState, nextStateChangeDate }, { resources }) => {
    const [plans, are, go] =
      resources.length > 1 ? [`${resources.length} Savings Plans`, 'are', 'go'] : ['A Savings Plan', 'is', 'goes']
    if (nextState === undefined) return `${plans} ${are} in state ${currentState ?? 'unknown'}`
    const date = nextStateChangeDate === undefined ? '' : ` on ${nextStateChangeDate}`
    return nextState === 'retired'
      ? `${plans} ${go} out of use${date}`
      : `${plans} ${go} into state ${nextState}${date}`
  },
  because: ({ message }) => message,
})
