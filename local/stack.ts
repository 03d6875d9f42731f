import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { checkStageAndRegion, ParameterError } from '../deploy/parameters.ts'

const serverlessFile = new URL('../serverless.yml', import.meta.url)

/** Where a command finds the deployed stack. */
export interface Stack {
  /** What all its names begin with, as `tocsin-prod`. */
  readonly prefix: string
  readonly region: string
  /** What AWS's clients are made with. */
  readonly client: {
    readonly region: string
    readonly endpoint?: string
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  }
}

interface Where {
  readonly stage: string | undefined
  readonly region: string | undefined
  /** The URL of a service that is none of AWS; it takes any credentials. */
  readonly endpoint: string | undefined
}

/** @throws ParameterError where one of them is malformed */
export function findStack({ stage = 'dev', region, endpoint }: Where, environment = process.env): Stack {
  const found = region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1')
  checkStageAndRegion(stage, found)
  if (endpoint !== undefined && !URL.canParse(endpoint)) {
    throw new ParameterError(`--endpoint is "${endpoint}"; it must look like "http://127.0.0.1:4566"`)
  }
  const { service } = z.object({ service: z.string() }).parse(parse(readFileSync(serverlessFile, 'utf8'), quietly))
  const isAnonymous = endpoint !== undefined && environment['AWS_ACCESS_KEY_ID'] === undefined
  return {
    prefix: `${service}-${stage}`,
    region: found,
    client: {
      region: found,
      ...(endpoint !== undefined && { endpoint }),
      ...(isAnonymous && { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
    },
  }
}

/** The file has tags of the framework's own. */
const quietly = { logLevel: 'error' } as const
