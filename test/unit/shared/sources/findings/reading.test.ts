import { expect, test } from 'vitest'
import { unlessPlaceholder } from '../../../../../shared/sources/findings/reading.ts'

test.each(['None Provided', 'none provided.', 'None', 'N/A', 'n/a', 'Not available', '', ' - '])(
  '%j says nothing',
  (text) => {
    expect(unlessPlaceholder(text)).toBeUndefined()
  },
)

test.each(['None of the ports need be open.', 'Update the package.', 'https://example.com/none', 'Nothing helps'])(
  '%j is said',
  (text) => {
    expect(unlessPlaceholder(text)).toBe(text)
  },
)
