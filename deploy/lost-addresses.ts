import type { TocsinConfig } from '../shared/config.ts'
import { at, isJsonObject, type Json, textAt } from '../shared/core/json.ts'

export interface LostAddress {
  readonly protocol: 'email' | 'sms'
  readonly address: string
}

/**
 * The addresses that a deployed template subscribes, and the next one does not.
 * @param deployed as CloudFormation keeps it: JSON in a text
 */
export function lostAddresses(deployed: Json | undefined, next: Json | undefined): readonly LostAddress[] {
  const kept = new Set(addressesIn(next).map(({ address }) => address))
  const lost = addressesIn(parsed(deployed)).filter(({ address }) => !kept.has(address))
  // One address may be subscribed to both topics.
  return [...new Map(lost.map((each) => [each.address, each])).values()]
}

/**
 * Why a deployment must not go on: the configuration names no addresses of a kind, so that it was a parameter that did,
 * and it is missing now. Where the configuration names them, even none, it says what is meant.
 */
export function refusalOf(lost: readonly LostAddress[], { emails, sms }: TocsinConfig): string | undefined {
  const unsaid = lost.filter(({ protocol }) => (protocol === 'email' ? emails : sms) === undefined)
  if (unsaid.length === 0) return undefined
  const [{ protocol, address } = { protocol: 'email', address: '' }] = unsaid
  const [key, name, parameter] =
    protocol === 'email' ? ['emails', 'address', 'alertEmail'] : ['sms', 'number', 'alertSms']
  return (
    `This deployment would end the alerts of ${unsaid.map((each) => each.address).join(' and ')}, which an earlier one ` +
    `subscribed by a parameter. Nothing was changed. Write it into tocsin.config.ts: ${key}: [{ ${name}: '${address}' }], ` +
    `or give --param="${parameter}=${address}" again; ${key}: [] ends them.`
  )
}

function addressesIn(template: Json | undefined): readonly LostAddress[] {
  const resources = at(template, 'Resources')
  if (!isJsonObject(resources)) return []
  return Object.values(resources).flatMap((resource) => {
    if (textAt(resource, 'Type') !== 'AWS::SNS::Subscription') return []
    const [protocol, address] = [textAt(resource, 'Properties', 'Protocol'), textAt(resource, 'Properties', 'Endpoint')]
    return address !== undefined && (protocol === 'email' || protocol === 'sms') ? [{ protocol, address }] : []
  })
}

function parsed(template: Json | undefined): Json | undefined {
  if (typeof template !== 'string') return template
  try {
    return JSON.parse(template)
  } catch {
    return undefined
  }
}
