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
  const titles = [headlineOf(alert), alert.title, alert.title.replace(/ \(session [^()]*\)/, '')]
  const texts = titles.map((title) => smsText(headOf(alert), title, ` (${cleanText(region, 30)}${clock})`))
  // What was done stays whole: how many it was, and what a session is called, go first.
  const whole = texts.find((text, i) =>
    text.includes(toGsm(cleanText(titles[i] ?? '', 300)) ?? cleanText(titles[i] ?? '', 300)),
  )
  return whole ?? texts.at(-1) ?? ''
}

/**
 * One part, whatever is in it. A character that GSM's alphabet does not have makes the whole text one of 70 characters: then
 * it says where and when only if there is room for it.
 * @param head which is never cut
 */
export function smsText([severity, label]: Head, title: string, end = ''): string {
  const text = cleanText(title, 300)
  const [start, said, closing] = [label, text, end].map(toGsm)
  if (start !== undefined && said !== undefined && closing !== undefined) {
    const room = maxGsm - severity.length - start.length - closing.length
    return `${severity}${start}${cutUnits(said, room)}${closing}`
  }
  const room = maxOther - severity.length - label.length
  return `${severity}${label}${text.length + end.length <= room ? text + end : cutUnits(text, room)}`
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
