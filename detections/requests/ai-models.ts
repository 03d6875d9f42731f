import type { ApiCall } from '../../shared/core/event.ts'
import { readableText } from './either-case.ts'

/** What a parameter names, by its ID or as the last part of its ARN: a model, a guardrail, a role. */
export function shortName({ request }: ApiCall, parameter: string): string | undefined {
  return readableText(request, parameter)?.split('/').at(-1)
}

/** "AI model anthropic.claude-v2". */
export function modelOf(e: ApiCall): string {
  const id = shortName(e, 'modelId')
  return id === undefined ? 'an AI model' : `AI model ${id}`
}
