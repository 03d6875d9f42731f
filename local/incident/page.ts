import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cleanText } from '../../shared/channels/clean-text.ts'
import { commandLeftOut, commandText } from '../../shared/channels/command.ts'
import { amount } from '../../shared/core/amount.ts'
import { resourceInWords } from '../../shared/core/resource.ts'
import type { Severity } from '../../shared/core/severity.ts'
import type { ShellCommand } from '../../shared/core/shell-command.ts'
import type { Story } from '../../shared/gate/stories.ts'
import { redactField } from '../../shared/secrets/redact-fields.ts'
import { graphOf } from './graph.ts'
import { Html, html } from './html.ts'
import { adviceOn, type IncidentView, spanOf, stepsOf, type WholeStep } from './incident-view.ts'

const style = readFileSync(new URL('./page.css', import.meta.url), 'utf8')
const script = readFileSync(new URL('./page-script.js', import.meta.url), 'utf8')

/** Nothing is loaded, sent or run but what stands in the page: its own style and script, by their hashes. */
const policy = [
  "default-src 'none'",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Incidents as one page that asks nothing of any other machine.
 * @param left so many incidents more there are, which it does not show
 */
export function pageOf(views: readonly IncidentView[], left = 0): string {
  const [only, ...others] = views
  const one = only !== undefined && others.length === 0 && left === 0
  const title = one ? only.headline : `${amount(views.length + left, 'incident')}`
  const numbers = numbering()
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">To the incident</a>
<main id="main">
${one ? incidentOf(only, 1, numbers) : severalOf(views, title, left, numbers)}
</main>
<p id="status" role="status"></p>
<script>${new Html(script)}</script>
</body>
</html>
`
  return page.text
}

function severalOf(views: readonly IncidentView[], title: string, left: number, numbers: Numbers): Html {
  const links = views.map(({ id, headline }) => html`<li><a href="#${id}">${headline}</a></li>`)
  const others =
    left === 0 ? new Html('') : html`<p>And ${amount(left, 'other incident')}, for which a page has no room.</p>`
  return html`<h1>${title}</h1><nav aria-label="Incidents"><ol>${links}</ol></nav>${others}
${views.map((view) => incidentOf(view, 2, numbers))}`
}

/** Makes IDs of elements: those of a page must all differ. */
type Numbers = () => string

function numbering(): Numbers {
  let last = 0
  return () => `c${++last}`
}

function incidentOf(view: IncidentView, level: number, numbers: Numbers): Html {
  return html`<article id="${view.id}">
${heading(level, html`${severity(view.gravest)} ${view.headline.replace(/^\[\w+\] /, '')}`)}
${facts(view)}
${adviceOn(view).map(({ heading: title, steps }) => section(level + 1, title, html`<ol>${steps.map((step) => stepItem(step, numbers))}</ol>`))}
${section(level + 1, 'Who and what', graphOf(view))}
${section(level + 1, 'Timeline', timeline(view))}
${section(level + 1, 'Alerts', html`${view.stories.map((story) => alertOf(story, numbers))}${idsOf(view, numbers)}`)}
</article>`
}

function heading(level: number, content: Html | string): Html {
  const tag = new Html(`h${level}`)
  return html`<${tag}>${content}</${tag}>`
}

function section(level: number, title: string, content: Html): Html {
  return content.text === ''
    ? content
    : html`<section aria-label="${title}">${heading(level, title)}${content}</section>`
}

function severity(of: Severity): Html {
  return html`<span class="severity ${of}">${of}</span>`
}

function facts({ id, who, from, account, region, startedAt, endedAt, tactics, others, same }: IncidentView): Html {
  const rows: readonly (readonly [string, string])[] = [
    ['Incident', id],
    ['Who', who.join(' \u00b7 ')],
    ['From', from.join(' \u00b7 ')],
    ['Account', account],
    ['Region', region],
    ['When', spanOf(startedAt, endedAt)],
    ['Tactics', tactics.length === 0 ? '' : `${tactics.join(', ')} (ATT&CK)`],
    ['Counted', same === 0 ? '' : `${same} more, which said the same`],
    ['Not here', others === 0 ? '' : `${amount(others, 'alert')} of which nothing was kept`],
  ]
  const shown = rows.filter(([, text]) => text !== '')
  return html`<dl>${shown.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`
}

function stepItem({ do: words, commands, hasHidden, askedBy }: WholeStep, numbers: Numbers): Html {
  const asked = askedBy === undefined ? new Html('') : html` <span class="quiet">(${askedBy})</span>`
  const hidden = hasHidden ? html`<p class="quiet">${commandLeftOut}</p>` : new Html('')
  return html`<li>${words}${asked}${commands.map((command) => commandOf(command, numbers))}${hidden}</li>`
}

function commandOf(command: ShellCommand, numbers: Numbers): Html {
  const words = command.map((word, i) => html`${i === 0 ? '' : ' '}<span class="word">${commandText([word])}</span>`)
  return copied(html`<code>${words}</code>`, 'Copy the command', numbers)
}

function copied(content: Html, label: string, numbers: Numbers): Html {
  const id = numbers()
  return html`<div class="command"><pre id="${id}" tabindex="0">${content}</pre>
<button type="button" data-copies="${id}" aria-describedby="${id}" aria-label="${label}">Copy</button></div>`
}

function timeline({ stories, startedAt }: IncidentView): Html {
  const day = startedAt.toISOString().slice(0, 10)
  const moments = stories.map(({ at, alert, severity: of, title }) => {
    const iso = new Date(at).toISOString()
    const date = iso.startsWith(day) ? '' : `${iso.slice(5, 10)} `
    return html`<li><time datetime="${iso}">${date}${iso.slice(11, 19)}</time>${severity(of)}<a class="what" href="#${alert}">${cleanText(title, 300)}</a></li>`
  })
  return html`<p class="quiet">Times are in UTC, from ${day} on.</p><ol class="timeline">${moments}</ol>`
}

function alertOf(story: Story, numbers: Numbers): Html {
  const { alert, detection, mitre, region, notes } = story
  const clean = (text: string | undefined): string => cleanText(text ?? '', 1_000)
  const time = new Date(story.at).toISOString()
  const rows: readonly (readonly [string, string])[] = [
    ['When', `${time.slice(0, 19).replace('T', ' ')} UTC`],
    ['Who', clean(story.who)],
    ['From', clean(story.from)],
    ['Region', clean(region)],
    ['On', story.resources.map((resource) => clean(resourceInWords(resource))).join(', ')],
    ['Why', clean(story.why)],
    ['Detection', clean(detection)],
    ['ATT&CK', mitre.map(clean).join(', ')],
  ]
  const shown = rows.filter(([, text]) => text !== '')
  const steps = stepsOf(story)
  const event = eventText(story.event)
  return html`<details class="alert" id="${alert}"><summary>${severity(story.severity)} <strong>${clean(story.title)}</strong> <span class="quiet id">${alert}</span></summary>
<p>${clean(story.sentence)}</p>
<dl>${shown.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
${notes.map((note) => html`<p class="quiet">Note: ${clean(note)}</p>`)}
${steps.length === 0 ? new Html('') : html`<ol>${steps.map((step) => stepItem(step, numbers))}</ol>`}
${linksOf(story)}
${event === '' ? new Html('') : html`<pre class="event" tabindex="0" aria-label="The event, without secrets">${event}</pre>`}
</details>`
}

/** Who can write into the table must not lead people elsewhere than to AWS's consoles. */
const awsConsole = /^https:\/\/(?:[a-z\d-]+\.)?console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)\//

function linksOf({ links }: Story): Html {
  const shown = links.filter(({ url }) => awsConsole.test(url))
  if (shown.length === 0) return new Html('')
  const items = shown.map(
    ({ label, url }) => html`<li><a href="${url}" rel="noreferrer noopener">${cleanText(label, 200)}</a></li>`,
  )
  return html`<ul>${items}</ul>`
}

/** Indented where it is whole. Characters that hide or reorder others are written out, as JSON allows. */
function eventText(event: string): string {
  return indented(event).replace(
    /[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Cc}/gu,
    (character) => [...character].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join(''),
  )
}

function indented(event: string): string {
  try {
    return JSON.stringify(JSON.parse(event), redactField, 2)
  } catch {
    return event
  }
}

function idsOf({ stories }: IncidentView, numbers: Numbers): Html {
  const ids = stories.map(({ alert }) => alert).join('\n')
  return html`<p>The IDs of all alerts:</p>${copied(html`<code>${ids}</code>`, 'Copy the IDs of all alerts', numbers)}`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
