declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Names one alert, for people and for the messages that refer to it. The same detection and event make the same ID. */
export type AlertId = Branded<'AlertId'>

/** What makes an event the same event: equal however often and by whichever route it is delivered. */
export type EventKey = Branded<'EventKey'>

export const alertId = (text: string): AlertId => text as AlertId
export const eventKey = (text: string): EventKey => text as EventKey
