/** What a record says of a key that may come from anywhere: every object has a `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>> = {}, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
