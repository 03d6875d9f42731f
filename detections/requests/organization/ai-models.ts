import type { ApiCall } from '../../../shared/core/event.ts'
import { asked } from '../parameters.ts'

/** "AI model anthropic.claude-v2:1", by its ID or ARN. */
export function modelOf(e: ApiCall): string {
  const id = asked(e, 'modelId')?.split('/').at(-1)
  return id === undefined ? 'an AI model' : `AI model ${id}`
}
