import { isWord, listAt, textAt } from '../../shared/core/json.ts'
import { aws } from '../../shared/core/shell-command.ts'
import { defineCallDetection } from '../define-call-detection.ts'
import { ifKnown } from '../steps.ts'

export default defineCallDetection({
  id: 'data/transfer-server-public',
  calls: ['transfer:CreateServer', 'transfer:UpdateServer'],
  where: (e) => {
    const endpoint = textAt(e.request, 'endpointType')
    return isWord(endpoint, 'PUBLIC') || (endpoint === undefined && e.action.name === 'CreateServer')
  },
  severity: 'medium',
  title: (e) => {
    const server = textAt(e.request, 'serverId') ?? textAt(e.response, 'serverId')
    const protocols = listAt(e.request, 'protocols').join(' and ') || 'SFTP'
    return `${e.actor.name} opened ${server === undefined ? 'a Transfer Family server' : `${protocols} server ${server}`} to the world`
  },
  why: 'Whoever finds the server may try to log in, and each of its users reaches buckets or file systems.',
  respond: (e) => {
    const server = textAt(e.request, 'serverId') ?? textAt(e.response, 'serverId')
    return [
      ...ifKnown(server, (server) => [
        {
          do: 'If nobody expects it, stop it:',
          run: aws`transfer stop-server --server-id ${server} --region ${e.region}`,
        },
        {
          do: 'See who may log in:',
          run: aws`transfer list-users --server-id ${server} --region ${e.region}`,
        },
      ]),
      `Ask ${e.actor.name} who sends files; an endpoint in a VPC can let in known addresses only.`,
    ]
  },
  falsePositives: ['Partners send or fetch files from anywhere.'],
  mitre: ['T1133', 'T1048'],
  references: ['https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateServer.html'],
})
