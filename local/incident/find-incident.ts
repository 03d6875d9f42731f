import { toIncident } from '../../shared/gate/incident-items.ts'
import type { Store } from '../../shared/gate/store.ts'
import { createStories } from '../../shared/gate/stories.ts'
import { type IncidentView, viewOf } from './incident-view.ts'

/** What the table keeps of an incident; `undefined` where it knows none of this ID. */
export async function findIncident(store: Store, now: () => Date, id: string): Promise<IncidentView | undefined> {
  const stories = await createStories(store, now).of(id)
  const pk = `incident#${stories[0]?.subject ?? ''}`
  const [latest, earlier] = await Promise.all([store.get({ pk, sk: 'head' }), store.get({ pk, sk: id })])
  const incident = [latest, earlier].map((item) => toIncident(item?.data)).find((one) => one?.id === id)
  return viewOf(id, stories, incident)
}
