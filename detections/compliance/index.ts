import type { Detection } from '../../shared/core/detection.ts'
import configDeliveryFailed from './config-delivery-failed.ts'
import configRuleCompliantAgain from './config-rule-compliant-again.ts'
import configRuleNoncompliant from './config-rule-noncompliant.ts'
import resourceChanged from './resource-changed.ts'

export const compliance: readonly Detection[] = [
  configDeliveryFailed,
  configRuleCompliantAgain,
  configRuleNoncompliant,
  resourceChanged,
]
