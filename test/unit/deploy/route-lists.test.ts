import { describe, expect, test } from 'vitest'
import { routeLists } from '../../../deploy/route-lists.ts'
import { custom } from '../../../detections/custom/index.ts'
import { detections } from '../../../detections/index.ts'
import { sequences } from '../../../detections/sequences/index.ts'
import { bulkFormsOf } from '../../../shared/gate/bulk-forms.ts'
import { causePattern } from '../../../shared/judging/match-detections.ts'
import { closableDetections } from '../../../shared/lambda/active-detections.ts'
import { hearsCalls, judgedBy, type Route, routes } from '../../../shared/lambda/routes.ts'

const lists = routeLists()
const held = (name: string) => {
  const ids = new Set(lists[name]?.detections)
  return detections.filter((one) => ids.has(one.id) || custom.includes(one))
}

describe.each(Object.entries<Route>(routes))('the bundle of %s', (name, route) => {
  const own = held(name)
  const judged = judgedBy(route, detections)

  test('judges as all detections together would', () => {
    expect(judgedBy(route, own)).toEqual(judged)
    if (hearsCalls(route)) expect(causePattern(own)).toEqual(causePattern(detections))
  })

  test('knows the bulk forms and the ends of all that it judges', () => {
    const [forms, all] = [bulkFormsOf(own), bulkFormsOf(detections)]
    const [closable, allClosable] = [closableDetections(own), closableDetections(detections)]
    for (const { id } of judged) {
      expect(forms.get(id)).toEqual(all.get(id))
      expect(closable.has(id), id).toBe(allClosable.has(id))
    }
  })

  test('has every sequence of which it judges a step', () => {
    const ids = new Set(judged.map((one) => one.id))
    const known = new Set(lists[name]?.sequences)
    const missing = sequences.filter(
      ({ id, steps }) =>
        !id.startsWith('sequences/custom/') && !known.has(id) && steps.some(({ of }) => of.some((one) => ids.has(one))),
    )
    expect(missing).toEqual([])
  })
})

test('the sweeper has what may wait, and nothing that cannot', () => {
  const forms = bulkFormsOf(detections)
  const own = held('sweep')
  const waiting = detections.filter(({ id, causedBy }) => causedBy !== undefined || forms.has(id))
  expect(waiting.filter((one) => !own.includes(one))).toEqual([])
  expect(own.length).toBeLessThan(60)
})

test('small functions have few of all', () => {
  const counts = Object.fromEntries(Object.entries(lists).map(([name, one]) => [name, one.detections.length]))
  for (const name of ['ec2StateChange', 'consoleLogin', 'configCompliance', 'watch'])
    expect(counts[name]).toBeLessThan(60)
  expect(counts['apiCall']).toBeGreaterThan(400)
})
