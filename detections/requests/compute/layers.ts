import type { ApiCall } from '../../../shared/core/event.ts'
import { listAt } from '../../../shared/core/json.ts'
import { otherAccountIn } from '../arns.ts'
import { isOfAws } from './aws-layers.ts'

/** The ARNs of the layers that a call gives a function. */
export function layersIn({ request }: ApiCall): readonly string[] {
  return listAt(request, 'layers').filter((layer) => typeof layer === 'string')
}

/** The account that publishes a layer, where it is neither the function's own nor AWS's for that layer. */
export function publisherOf(layer: string, { account }: ApiCall): string | undefined {
  return isOfAws(layer) ? undefined : otherAccountIn(layer, account.id)
}
