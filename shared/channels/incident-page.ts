import type { Incident } from '../core/incident.ts'

/**
 * How to see all of an incident; on a line of its own, however long, so that it can be copied.
 * @param stage of the deployment; `undefined` where it is not known
 */
export function incidentPage(
  { id, region }: Pick<Incident, 'id' | 'region'>,
  stage: string | undefined,
): readonly string[] {
  const where = stage === undefined ? '' : ` --stage ${stage}`
  const place = /^[a-z]+(?:-[a-z]+)+-\d+$/.test(region) ? ` --aws-region ${region}` : ''
  return ['The whole incident, and what to do about each alert:', `  npm run incident -- ${id}${where}${place}`]
}
