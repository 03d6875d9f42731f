import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { transferConnector, transferInWords } from '../../shared/sources/services/transfer.ts'
import { defineServiceDetection } from '../define-service-detection.ts'

export default defineServiceDetection(transferConnector, {
  id: 'reliability/transfer-connector-failed',
  detailTypes: [
    'SFTP Connector File Send Failed',
    'SFTP Connector File Retrieve Failed',
    'SFTP Connector Directory Listing Failed',
    'SFTP Connector Remote Move Failed',
    'SFTP Connector Remote Delete Failed',
  ],
  severity: 'medium',
  title: (d, e) => transferInWords(d, e.detailType),
  window: { minutes: 6 * 60 },
  why: (_, { detailType }) => {
    if (detailType.includes('Remote'))
      return 'The file stays where it was at the partner, and may be fetched a second time.'
    return detailType.includes('Send')
      ? 'The partner does not have the file, and nothing sends it again.'
      : 'The files of the partner are not here, and nothing fetches them again.'
  },
  respond: (d, e) => [
    {
      do: 'See whether the partner can be reached at all:',
      run: aws`transfer test-connection --connector-id ${d['connector-id'] ?? unknownName} --region ${e.region}`,
    },
    'Mend what does not fit, mostly the host key, the credential in the secret, or the path at the partner, and start the transfer again.',
  ],
  falsePositives: ["The partner's server is down for a while, and whoever starts the transfer tries again."],
  references: ['https://docs.aws.amazon.com/transfer/latest/userguide/event-detail-sftp-connector-events.html'],
})
