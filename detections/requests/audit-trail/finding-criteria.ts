import type { ApiCall } from '../../../shared/core/event.ts'
import { isJsonObject, isWord, type Json, listAt, meant, objectAt } from '../../../shared/core/json.ts'
import { textIn, valueIn } from '../parameters.ts'

/**
 * Whether criteria of findings take all of them, or all but some: there are none, or only such as every new finding of
 * the account meets ("severity is at least 1", "not archived", "not of this one type").
 *
 * GuardDuty, Macie and Access Analyzer write `{type: {equals: [...]}}`, Inspector and Security Hub
 * `{type: [{comparison, value}]}`, Security Hub V2 lists of `{fieldName, filter}`.
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Condition.html
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StringFilter.html
 */
export function takesAll(criteria: Json | undefined, e: ApiCall): boolean {
  const composite = valueIn(criteria, 'ocsfFindingCriteria', 'compositeFilters')
  if (composite !== undefined) return filtersIn(composite).every(({ field, filter }) => isWide(field, filter, e))
  const fields = meant(criteria)
  if (!isJsonObject(fields)) return false
  return Object.entries(fields).every(([field, stated]) => {
    const conditions = listAt(stated)
    // Of several values of a field one is enough.
    return conditions.length === 0 || conditions.some((condition) => isWide(field, condition, e))
  })
}

function filtersIn(composite: Json): readonly { readonly field: string; readonly filter: Json }[] {
  return listAt(composite)
    .flatMap((group) => Object.values(objectAt(group)).flatMap((filters) => listAt(filters)))
    .flatMap((each) => {
      const [field, filter] = [textIn(each, 'fieldName'), valueIn(each, 'filter')]
      return field === undefined || filter === undefined ? [] : [{ field, filter }]
    })
}

function isWide(field: string, condition: Json, e: ApiCall): boolean {
  const inside = meant(condition)
  if (!isJsonObject(inside)) return false
  const comparison = textIn(condition, 'comparison')
  const stated: readonly (readonly [string, Json | undefined])[] =
    comparison === undefined ? Object.entries(inside) : [[comparison, valueIn(condition, 'value')]]
  return stated.every(([operator, value]) => {
    if (/^neq$|not/i.test(operator)) return true
    if (/^(?:gt|greater|lower|start)/i.test(operator)) return isTime(field) || Number(value) <= lowestSeverity
    if (/^(?:lt|less|upper)/i.test(operator)) return !isTime(field) && Number(value) >= highestSeverity
    return listAt(value).some((one) => isOfEvery(String(one), e))
  })
}

/** What comes later than a day of the past is every new finding. */
function isTime(field: string): boolean {
  return /(?:At|_time)$/i.test(field)
}

/** Of GuardDuty; the scales of the others lie within or are longer. */
const lowestSeverity = 1
const highestSeverity = 10

function isOfEvery(value: string, { account, region }: ApiCall): boolean {
  return ['', '*', account.id].includes(value) || isWord(value, region, 'false', 'ACTIVE', 'NEW')
}
