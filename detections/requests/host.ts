/** An address without what follows its host, which may be a key. */
export function hostOf(address: string): string {
  return address.replace(/^((?:\w+:\/\/)?[^/?#]+).*$/, '$1')
}
