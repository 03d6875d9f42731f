import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedAws, startEmbeddedAws } from '../../local/embedded-aws.ts'
import { answerSeconds } from '../answer-seconds.ts'
import { close, forward, listen, toError } from '../forward.ts'

export interface Certificate {
  readonly file: string
  readonly key: Buffer
  readonly cert: Buffer
}

/** Of the loopback, signed by itself, for as long as a benchmark takes. */
export function makeCertificate(folder: string): Certificate {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', file]
  execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' })
  return { file, key: readFileSync(key), cert: readFileSync(file) }
}

/** The embedded services by TLS, with a fresh table, and as slow as those of AWS. */
export async function startAnsweringAws(
  certificate: Certificate,
): Promise<Pick<EmbeddedAws, 'environment' | 'functionArn' | 'stop'>> {
  const aws = await startEmbeddedAws()
  const start = async (target: string, seconds: number) => {
    const server = createServer(certificate, (incoming, answer) => {
      const slow = sleep(seconds * 1000)
      buffer(incoming)
        .then(async (body) => {
          const { status, headers, content } = await forward(target, incoming, body)
          await slow
          answer.writeHead(status, headers).end(content)
        })
        .catch((error: unknown) => answer.destroy(toError(error)))
    })
    return { server, url: `https://127.0.0.1:${await listen(server)}` }
  }
  const dynamoDb = await start(aws.dynamoDbUrl, answerSeconds.dynamoDb)
  const sns = await start(aws.snsUrl, answerSeconds.sns)
  return {
    functionArn: aws.functionArn,
    environment: {
      ...aws.environment,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
      AWS_ENDPOINT_URL_SNS: sns.url,
      NODE_EXTRA_CA_CERTS: certificate.file,
      POWERTOOLS_LOG_LEVEL: 'INFO',
      POWERTOOLS_METRICS_DISABLED: 'false',
    },
    async stop() {
      await Promise.all([close(dynamoDb.server), close(sns.server)])
      await aws.stop()
    },
  }
}
