import { actionInWords, securityHubAction, sentInWords, titlesIn } from '../../shared/sources/services/security-hub.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(securityHubAction, {
  id: 'findings/findings-sent-by-hand',
  severity: 'information',
  title: (one) => {
    const [title, ...others] = titlesIn(one)
    const sent =
      title !== undefined && others.length === 0 ? `the finding "${title.replace(/\.$/, '')}"` : sentInWords(one)
    return `Somebody sent ${sent} on with ${actionInWords(one)}`
  },
  why: 'Somebody chose these findings in Security Hub, and what listens to the action works on them now.',
  respond: ['If nothing listens to the action, look at the findings yourself.'],
  falsePositives: ['It is what the action is for.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-custom-actions.html'],
})
