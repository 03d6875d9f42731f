import { unknownName } from '../../shared/core/event.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { connectorInWords, transferConnector } from '../../shared/sources/services/transfer.ts'
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
  title: (d, e) => `${connectorInWords(d)} could not ${does(e.detailType)}`,
  window: { minutes: 6 * 60 },
  why: (_, { detailType }) => {
    if (detailType.includes('Remote'))
      return 'The file stays where it was at the partner, and may be fetched a second time.'
    return detailType.includes('Send')
      ? 'The partner does not have the file, and nobody sends it again by itself.'
      : 'The file of the partner is not here, and nobody fetches it again by itself.'
  },
  respond: (d, e) => [
    'Read the message above: mostly the host key, the credential in the secret, or the path at the partner is another.',
    {
      do: 'See whether the partner can be reached at all:',
      run: aws`transfer test-connection --connector-id ${d['connector-id'] ?? unknownName} --region ${e.region}`,
    },
  ],
  falsePositives: ["The partner's server is down for a while, and whoever starts the transfer tries again."],
  references: ['https://docs.aws.amazon.com/transfer/latest/userguide/event-detail-sftp-connector-events.html'],
})

function does(detailType: string): string {
  if (detailType.includes('Listing')) return 'list the files of its partner'
  if (detailType.includes('Remote Move')) return 'move a file at its partner'
  if (detailType.includes('Remote Delete')) return 'delete a file at its partner'
  return detailType.includes('Send') ? 'send a file' : 'fetch a file'
}
