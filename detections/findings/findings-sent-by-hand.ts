import { actionInWords, securityHubAction, sentInWords, titlesIn } from '../../shared/sources/services/security-hub.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(securityHubAction, {
  id: 'findings/findings-sent-by-hand',
  severity: 'information',
  title: (one) => {
    const [title, ...others] = titlesIn(one)
    const sent = title !== undefined && others.length === 0 ? `"${title.replace(/\.$/, '')}"` : sentInWords(one)
    return `Somebody used ${actionInWords(one)} on ${sent}`
  },
  why: 'What listens to the action works on it now; where nothing listens, nobody does.',
  respond: ['If nothing listens to the action, see to what was sent yourself: it is in the Security Hub console.'],
  falsePositives: ['The action opens a ticket or tells a team, as it is meant to.'],
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-custom-actions.html'],
})
