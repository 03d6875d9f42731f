import type { Detection } from '../../shared/core/detection.ts'
import alarmEnded from './alarm-ended.ts'
import alarmFired from './alarm-fired.ts'
import alarmNotEvaluated from './alarm-not-evaluated.ts'
import alarmQuieted from './alarm-quieted.ts'
import alarmWithoutData from './alarm-without-data.ts'
import seriesEnded from './series-ended.ts'
import seriesFired from './series-fired.ts'

export const alarms: readonly Detection[] = [
  alarmEnded,
  alarmFired,
  alarmNotEvaluated,
  alarmQuieted,
  alarmWithoutData,
  seriesEnded,
  seriesFired,
]
