import type { Detection } from '../../shared/core/detection.ts'
import alarmEnded from './alarm-ended.ts'
import alarmFired from './alarm-fired.ts'
import alarmQuieted from './alarm-quieted.ts'
import alarmWithoutData from './alarm-without-data.ts'
import seriesEnded from './series-ended.ts'
import seriesFired from './series-fired.ts'

export const alarms: readonly Detection[] = [
  alarmEnded,
  alarmFired,
  alarmQuieted,
  alarmWithoutData,
  seriesEnded,
  seriesFired,
]
