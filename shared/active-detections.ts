import type { TocsinConfig } from './config.ts'
import type { Detection } from './core/detection.ts'

/** The detections that the configuration leaves in place. */
export function activeDetections(
  detections: readonly Detection[],
  { disabled = [], readOnlyCalls = true }: TocsinConfig,
): readonly Detection[] {
  return detections.filter(
    (detection) => !disabled.includes(detection.id) && (readOnlyCalls || !detection.readOnlyCalls),
  )
}
