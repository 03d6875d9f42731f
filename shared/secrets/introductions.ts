import { doubtfulNames, secretNames } from './secret-names.ts'

export const quote = String.raw`(?:\\{0,8}["']|%22|&quot;|&#(?:34|39|x22|x27);|\\{1,8}u002[27])`

/** What may stand between a separator and a value: YAML's tag and block, a shell's here document, PHP's type, CDATA, a call as in `Some("x")`. */
const lead = String.raw`(?:(?:!!\w{1,20}|!vault)\s{1,9})?(?:<<[-~]?\s?\\{0,8}["']?\w{1,20}\\{0,8}["']?\s{0,3}(?:\n|\\{1,8}n)\s{0,20}|<<(?!<)|[|>][+-]?(?:\s|\\{1,8}[nr]){1,12}|string\(\d{1,6}\)\s|<!\[CDATA\[|[a-z][\w.:]{0,40}\((?=\\{0,8}["']))?`

/** A word with letters and digits, as passwords are made up. */
export const madeUp = String.raw`(?![\da-f]{8}-[\da-f]{4}-)(?=[^\s"'/:=()]{0,40}\d)(?=[^\s"'/:=()]{0,40}[a-z])[^\s"'/:=()]{6,}(?=[\s"',;)\\]|$)`

/** The name of a secret, and what stands between a name and its value. Has places of its own in `lastIndex`. */
export const introductions = new RegExp(
  [
    // `password=`, `"password": `, `:password => `, `password := `, `password%3D`, and a colon as Chinese has it
    String.raw`(?<named>${secretNames})(?<quoted>${quote})?(?:\]|%5D)?\s{0,9}(?<separator>=>|:=|[:=：＝→]|-{1,2}>|%3[DA]|;s:\d{1,6}:)\s{0,9}${lead}`,
    // `--db-password `
    String.raw`(?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?<option>${secretNames})(?:[\s=]{1,9}|${quote},\s{0,9}(?=${quote}))(?!--)`,
    // `{"name": "DB_PASSWORD", "value": ` and `<add key="password" value=`
    String.raw`(?:name|key)${quote}?\s{0,9}[:=]\s{0,9}${quote}[\w.:-]{0,60}(?<pair>${secretNames})(?<pairQuote>${quote}),?\s{0,9}${quote}?\w{0,9}value${quote}?\s{0,9}[:=]\s{0,9}`,
    // The same the other way round.
    String.raw`value${quote}?\s{0,9}[:=]\s{0,9}(?=${quote}[^"'\n]{0,300}${quote},?\s{0,9}${quote}?(?:name|key)${quote}?\s{0,9}[:=]\s{0,9}${quote}[\w.:-]{0,60}(?:${secretNames})${quote})`,
    // `<password>`, and `<name>password</name><value>`
    String.raw`<[\w:-]{0,40}(?<element>${secretNames})(?:\s[^<>]{0,100})?>${lead}`,
    String.raw`<(?:key|name)>[\w.:-]{0,60}(?:${secretNames})<\/(?:key|name)>\s{0,9}<(?:value|string)>`,
    // A part of a form that was sent: `name="password"`, and an empty line.
    String.raw`name=${quote}[\w.:-]{0,60}(?:${secretNames})${quote}(?:(?:\r|\\{1,8}r)?\u2029?(?:\n|\\{1,8}n)\u2029?){2}`,
    // `PASSWORD 'x'` and `IDENTIFIED BY 'x'`, as in SQL
    String.raw`\b(?<stated>passwords?|passwd|passphrase|identified\s{1,9}by)\s{1,9}(?=["'])`,
    // "the password is x"
    String.raw`\b(?:passw(?:or)?d|passphrase|pwd)\s(?<said>is|was)\s(?=["']?(?=[^\s]{0,40}\d)[^\s"']{6})`,
    // `passwd x`, `password(x)` and `password[x]`, where x is no word and no ID
    String.raw`\b(?:passw(?:or)?d|passphrase|passcode|pwd)(?:[\s([]|\\{1,8}[tn]\u2029?)(?=${madeUp})`,
    // `Token("x")`
    String.raw`(?<![a-z])(?:passw(?:or)?d|passphrase|token|secret)\((?=\\{0,8}["']${madeUp})`,
    // "Incorrect API key provided: x"
    String.raw`\b(?:api[\s_-]?key|token|passw(?:or)?d|passphrase|passcode|secret)\s(?:provided|supplied|given|received|submitted|entered|used)\s?:?\s?(?=["']?${madeUp})`,
    // "invalid token 'x'", where x is made of chance
    String.raw`(?<spaced>api[\s_-]?key|token|passcode|_secret)\s{1,3}(?=["']?[\w.~+/=-]{16})`,
    // "the OTP code 845921"
    String.raw`\b(?:otp|mfa|2fa|one-time|verification)\s(?:code|password|pin)(?:\sis|\swas|:|=)?\s(?=["']?\d{4,8}(?!\w))`,
    // `?u=bob&p=x`: a number may be a page's.
    String.raw`[?&](?:u|user|username|login|email)=[^&\s"']{0,100}&(?:[\w-]{1,30}=[^&\s"']{0,100}&){0,3}p=(?!\d{1,4}(?!\w))`,
    String.raw`[?&]p=(?!\d{1,4}(?!\w))(?=[^&\s"']{1,200}&(?:u|user|username|login|email)=)`,
    // `pin=1234`, `STRIPE_KEY=x`, `?code=x`, `"auth": "dXNlcjp4"`
    String.raw`(?<doubtful>${doubtfulNames})(?<doubtfulQuote>${quote})?\s{0,9}(?:=>|:=|[:=])\s{0,9}`,
  ].join('|'),
  'gi',
)

/**
 * Whether anything in a text may be an introduction; most texts hold none. `introductions` names all secrets seven times,
 * and takes a cold function 15 ms to compile.
 */
export function mayIntroduce(text: string): boolean {
  return text.includes('<') || nameBeforeValue.test(text) || (option.test(text) && optionOfSecret.test(text))
}

const nameBeforeValue = new RegExp(
  [
    String.raw`(?:${secretNames})(?:["'%&\\\]]|\s{0,9}(?:[=:：＝→%;]|-{1,2}>))`,
    String.raw`(?:${doubtfulNames})(?:["'%&\\]|\s{0,9}[=:])`,
    String.raw`(?:passw(?:or)?ds?|passphrase|passcode|pwd|token|secret|api[\s_-]?key)[\s(\[\\]`,
    String.raw`(?:identified|otp|mfa|2fa|one-time|verification)\s`,
    '[?&]p=',
  ].join('|'),
  'i',
)
/** Of names some begin with what is no letter. */
const option = /(?<![\w-])-/
const optionOfSecret = new RegExp(String.raw`(?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:${secretNames})\s`, 'i')
