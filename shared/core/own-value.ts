/** The value under a key that comes from an event, which may say `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>> = {}, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
