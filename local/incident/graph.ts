import stringWidth from 'fast-string-width'
import { amount } from '../../shared/core/amount.ts'
import { resourceTypeInWords } from '../../shared/core/resource.ts'
import type { Severity } from '../../shared/core/severity.ts'
import { Html, html } from './html.ts'
import { type IncidentView, touchedBy } from './incident-view.ts'

/** More would be a list, which the alerts are. */
const mostThings = 12
const mostSources = 4

interface Node {
  readonly kind: 'from' | 'actor' | 'thing' | 'more'
  readonly label: string
  readonly name: string
  readonly gravest?: Severity
  readonly alerts?: number
}

interface Placed extends Node {
  readonly x: number
  readonly y: number
  readonly width: number
}

const height = 46
const step = 56

/** From where, who and what, with lines between: in columns where there is room, else as a tree. */
export function graphOf(view: IncidentView): Html {
  const nodes = nodesOf(view)
  const says = saidBy(view, nodes.sources, nodes.things)
  return html`<figure class="graph" role="group" aria-label="${says}">${wide(nodes)}${narrow(nodes)}</figure>`
}

interface Nodes {
  readonly sources: readonly Node[]
  readonly actor: Node
  readonly things: readonly Node[]
}

function nodesOf(view: IncidentView): Nodes {
  const touched = touchedBy(view).filter(({ name }) => name !== view.about)
  const things = touched.slice(0, mostThings).map(({ type, name, alerts, gravest }): Node => {
    return { kind: 'thing', label: resourceTypeInWords(type), name, gravest, alerts }
  })
  const left = touched.length - things.length
  return {
    sources: addressesOf(view).map((name): Node => ({ kind: 'from', label: 'from', name })),
    actor: { kind: 'actor', label: view.account, name: view.about, gravest: view.gravest },
    things: left === 0 ? things : [...things, { kind: 'more', label: 'and', name: `${left} others, in the alerts` }],
  }
}

/** Without the program that was used there, of which "198.51.100.7, aws-cli/2.1" tells, too. */
function addressesOf({ from }: IncidentView): readonly string[] {
  return [...new Set(from.map((one) => one.split(', ')[0] ?? one))].slice(0, mostSources)
}

function saidBy({ about }: IncidentView, sources: readonly Node[], things: readonly Node[]): string {
  const whence = sources.length === 0 ? '' : `, from ${sources.map(({ name }) => name).join(', ')}`
  const what = things.map(({ label, name }) => `${label} ${name}`).join('; ')
  return `Graph: ${about}${whence}${what === '' ? '' : `, touched ${what}`}`
}

/** Three columns: from where, who, what. */
function wide({ sources, actor, things }: Nodes): Html {
  const rows = Math.max(sources.length, things.length, 1)
  const middle = (count: number, i: number): number => ((rows - count) / 2 + i) * step + 5
  const hasSources = sources.length > 0
  const [atActor, atThings] = hasSources ? [300, 640] : [0, 340]
  const from = sources.map((node, i): Placed => ({ ...node, x: 1, y: middle(sources.length, i), width: 240 }))
  const who: Placed = { ...actor, x: atActor + 1, y: middle(1, 0), width: 250 }
  const what = things.map((node, i): Placed => ({ ...node, x: atThings, y: middle(things.length, i), width: 330 }))
  const lines = [...from.map((node) => curve(node, who)), ...what.map((node) => curve(who, node))]
  return drawing('wide', atThings + 331, rows * step, lines, [...from, who, ...what])
}

/** One under the other, the things at a stem under who touched them. */
function narrow({ sources, actor, things }: Nodes): Html {
  const from = sources.map((node, i): Placed => ({ ...node, x: 1, y: i * step + 5, width: 338 }))
  const who: Placed = { ...actor, x: 1, y: sources.length * step + 5, width: 338 }
  const first = sources.length + 1
  const what = things.map((node, i): Placed => ({ ...node, x: 30, y: (first + i) * step + 5, width: 309 }))
  const stem = [...from, who].slice(1).map(({ y }) => `M 170 ${y + height - step} V ${y}`)
  const branches = what.map(({ y }) => `M 14 ${who.y + height} V ${y + height / 2} H 30`)
  return drawing('narrow', 340, (first + things.length) * step, [...stem, ...branches], [...from, who, ...what])
}

function curve(from: Placed, to: Placed): string {
  const [x, y] = [from.x + from.width, from.y + height / 2]
  const bend = (x + to.x) / 2
  return `M ${x} ${y} C ${bend} ${y}, ${bend} ${to.y + height / 2}, ${to.x} ${to.y + height / 2}`
}

function drawing(
  form: 'wide' | 'narrow',
  width: number,
  tall: number,
  lines: readonly string[],
  nodes: readonly Placed[],
): Html {
  return html`<svg class="${form}" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" aria-hidden="true">
${lines.map((line) => html`<path class="line" d="${line}"/>`)}${nodes.map(box)}</svg>`
}

function box({ kind, label, name, gravest, alerts, x, y, width }: Placed): Html {
  const count = alerts === undefined ? undefined : amount(alerts, 'alert')
  // Letters of 12 and of 14 pixels, the wider ones of which take 8.4.
  const room = (width - 24) / 8.6
  const bar =
    gravest === undefined
      ? new Html('')
      : html`<rect class="bar ${gravest}" x="${x}" y="${y}" width="6" height="${height}" rx="3"/>`
  const counted =
    count === undefined ? new Html('') : html`<text class="count" x="${x + width - 10}" y="${y + 18}">${count}</text>`
  return html`<g class="${kind}"><title>${label} ${name}</title><rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${bar}
<text class="label" x="${x + 14}" y="${y + 18}">${shortened(label, room - (count?.length ?? 0))}</text>
<text class="name" x="${x + 14}" y="${y + 37}">${shortened(name, room)}</text>${counted}</g>`
}

/** The beginning and the end: what names differ in stands at either. */
function shortened(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  const characters = [...text]
  const half = (columns - 1) / 2
  return `${beginning(characters, half).join('')}\u2026${beginning(characters.toReversed(), half).toReversed().join('')}`
}

function beginning(characters: readonly string[], columns: number): readonly string[] {
  let used = 0
  const end = characters.findIndex((character) => {
    used += stringWidth(character)
    return used > columns
  })
  return characters.slice(0, end)
}
