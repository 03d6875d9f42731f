import type { Detection } from './detection.ts'

/** What is asked of a detection before an event comes that it may be about. */
export const knownBefore = [
  'id',
  'on',
  'eventSources',
  'readOnlyCalls',
  'causedBy',
  'closes',
  'absorbs',
  'replaces',
] as const satisfies readonly (keyof Detection)[]

/**
 * A detection whose module is evaluated when it is asked: a function lives for a few events, of one or two of the hundred
 * services that its detections name.
 */
export interface DeferredDetection extends Pick<Detection, (typeof knownBefore)[number]> {
  whole(): Detection
}

export type ListedDetection = Detection | DeferredDetection

export function wholeOf(listed: ListedDetection): Detection {
  return 'whole' in listed ? listed.whole() : listed
}
