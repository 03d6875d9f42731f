import type { Alert } from '../core/alert.ts'
import { cleanText, cutUnits } from './clean-text.ts'
import { type Head, headlineOf, headOf } from './subject.ts'

/** The topic's display name and "> " stand before the text. */
const displayName = 'Tocsin> '.length

/** One part of an SMS holds 160 characters of GSM's alphabet, of which the two brackets count twice; or 70 of any other. */
const maxGsm = 160 - displayName - 4
const maxOther = 70 - displayName

/** "[CRITICAL] Production: the title (us-east-1, 14:03 UTC)" */
export function renderSms(alert: Alert): string {
  const { region, time } = alert.event
  const clock = time === undefined ? '' : `, ${time.toISOString().slice(11, 16)} UTC`
  // What was done stays whole: how many it was, and what a session is called, go first.
  const titles = [headlineOf(alert), alert.title, alert.title.replace(/ \(session [^()]*\)/, '')]
  return smsText(headOf(alert), titles, ` (${cleanText(region, 30)}${clock})`)
}

/**
 * One part, whatever is in it. A character that GSM's alphabet does not have makes the whole text one of 70 characters: then
 * it says where and when only if there is room for it.
 * @param head which is never cut
 * @param titles the longest first: it has the first that fits, or the last one cut
 */
export function smsText([severity, label]: Head, titles: readonly string[], end = ''): string {
  const texts = titles.map((title) => cleanText(title, 300))
  const [start, closing] = [label, end].map(toGsm)
  const said = texts.flatMap((text) => toGsm(text) ?? [])
  if (start !== undefined && closing !== undefined && said.length === texts.length) {
    const room = maxGsm - severity.length - start.length - closing.length
    return `${severity}${start}${fitting(said, room)}${closing}`
  }
  const room = maxOther - severity.length - label.length
  const text = fitting(texts, room)
  return `${severity}${label}${text}${text.length + end.length <= room ? end : ''}`
}

function fitting(texts: readonly string[], room: number): string {
  return texts.find(({ length }) => length <= room) ?? cutUnits(texts.at(-1) ?? '', room)
}

/** @see https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/18.00.00_60/ts_123038v180000p.pdf clause 6.2.1 */
const gsmAlphabet = new Set(
  '@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)

/**
 * The text in GSM's alphabet, of which each character counts once; accents that it does not have are dropped. `undefined`
 * where it has no likeness of a character.
 */
export function toGsm(text: string): string | undefined {
  const characters = [...text.normalize('NFC')].map((character) => {
    const plain = plainer(character)
    if (gsmAlphabet.has(plain)) return plain
    const bare = plain.normalize('NFKD').replace(/\p{M}/gu, '')
    return [...bare].every((part) => gsmAlphabet.has(part)) ? bare : undefined
  })
  return characters.includes(undefined) ? undefined : characters.join('')
}

/** Quotation marks and dashes of print, and what costs two characters in GSM's alphabet, or is missing there. */
function plainer(character: string): string {
  if (/[\u2018\u2019\u201b]/.test(character)) return "'"
  if (/[\u201c\u201d\u201e]/.test(character)) return '"'
  if (/[\u2010-\u2015\u2212\\|^~`]/.test(character)) return '-'
  if (/[[{]/.test(character)) return '('
  return /[\]}]/.test(character) ? ')' : character
}
