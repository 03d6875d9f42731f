const bytes = [
  [1024 ** 4, 'TiB'],
  [1024 ** 3, 'GiB'],
  [1024 ** 2, 'MiB'],
  [1024, 'KiB'],
] as const

/** "99.5", "45,628", "0.0206", "50%", "1,200 s", "2 GiB": as many digits as say something. */
export function numberInWords(value: number, unit?: string): string {
  if (unit === undefined) return digits(value)
  if (unit === '%') return `${digits(value)}%`
  if (unit !== 'bytes') return `${digits(value)} ${unit}`
  const [size, name] = bytes.find(([least]) => Math.abs(value) >= least) ?? [1, 'bytes']
  return `${digits(value / size)} ${name}`
}

function digits(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e15) return value.toExponential(2)
  if (size >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}
