import type { Alert } from '../core/alert.ts'
import { type AllowRule, findAllowRule } from './allow-list.ts'
import type { Claim, Ledger } from './ledger.ts'

export type Admission =
  | { readonly kind: 'publish'; readonly notes: readonly string[] }
  | { readonly kind: 'hold'; readonly reason: string }
  /** Another invocation holds the lease: the trigger must bring the event again, to see what became of it. */
  | { readonly kind: 'retry' }

/** Decides which alerts go out. An admitted alert is published, and only then confirmed. */
export interface Gate {
  admit(alert: Alert): Promise<Admission>
  confirm(alert: Alert): Promise<void>
}

export interface GateDeps {
  readonly ledger: Ledger
  readonly allowRules: readonly AllowRule[]
  readonly now: () => Date
  /** Told of every failure of the ledger. */
  readonly ledgerFailed: (error: unknown) => void
}

/**
 * A gate for one invocation. When the ledger has failed once it is not asked again: each try would cost seconds of the
 * function's time, and a repeat is better than a loss.
 */
export function createGate({ ledger, allowRules, now, ledgerFailed }: GateDeps): Gate {
  let ledgerIsDown = false
  const notice = (error: unknown): void => {
    ledgerIsDown = true
    ledgerFailed(error)
  }
  const claim = async (alert: Alert): Promise<Claim | undefined> => {
    if (ledgerIsDown) return undefined
    try {
      return await ledger.claim(alert.id, now())
    } catch (error) {
      notice(error)
      return undefined
    }
  }
  return {
    async admit(alert) {
      const allowed = findAllowRule(allowRules, alert, now())
      if (allowed !== undefined) return { kind: 'hold', reason: `allowed by tocsin.config.ts: ${allowed.reason}` }
      switch (await claim(alert)) {
        case 'claimed':
          return { kind: 'publish', notes: [] }
        case 'confirmed':
          return { kind: 'hold', reason: 'duplicate: this alert was published before' }
        case 'leased':
          return { kind: 'retry' }
        case undefined:
          return { kind: 'publish', notes: ['It could not be checked whether this alert was sent before.'] }
      }
    },
    async confirm(alert) {
      if (ledgerIsDown) return
      try {
        await ledger.confirm(alert.id, now())
      } catch (error) {
        notice(error)
      }
    },
  }
}
