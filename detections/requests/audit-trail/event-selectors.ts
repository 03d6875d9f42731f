import { flagAt, flagOf, isWord, type Json, type JsonObject, listAt, textAt } from '../../../shared/core/json.ts'

/** What a trail or an event data store is told to record. */
export interface Selection {
  /** Management events that read, and those that write. */
  readonly reads: boolean
  readonly writes: boolean
  /** Events of other categories: data, network activity. */
  readonly others: boolean
  /** Event sources that are left out, as `kms.amazonaws.com`. */
  readonly leftOut: readonly string[]
  /** Fields by which management events are chosen further, as `userIdentity.arn`. */
  readonly filteredBy: readonly string[]
}

/** The selection in a request that sets basic or advanced event selectors. */
export function readSelection(request: JsonObject): Selection {
  const parts = [
    ...listAt(request, 'eventSelectors').map(readBasic),
    ...listAt(request, 'advancedEventSelectors').map(readAdvanced),
  ]
  return {
    reads: parts.some(({ reads }) => reads),
    writes: parts.some(({ writes }) => writes),
    others: parts.some(({ others }) => others),
    leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))],
    filteredBy: [...new Set(parts.flatMap(({ filteredBy }) => filteredBy))],
  }
}

/** Without a word about it a basic selector takes all management events. */
function readBasic(selector: Json): Selection {
  const management = flagAt(selector, 'includeManagementEvents') !== false
  const kind = textAt(selector, 'readWriteType')
  return {
    reads: management && !isWord(kind, 'WriteOnly'),
    writes: management && !isWord(kind, 'ReadOnly'),
    others: listAt(selector, 'dataResources').some((resource) => listAt(resource, 'values').length > 0),
    leftOut: management ? texts(selector, 'excludeManagementEventSources') : [],
    filteredBy: [],
  }
}

function readAdvanced(selector: Json): Selection {
  const fields = listAt(selector, 'fieldSelectors')
  const named = (name: string) => fields.filter((field) => textAt(field, 'field') === name)
  const management = named('eventCategory').some((field) =>
    texts(field, 'equals').some((value) => isWord(value, 'Management')),
  )
  const readOnly = named('readOnly')
    .flatMap((field) => listAt(field, 'equals'))
    .map((value) => flagOf(value))
  return {
    reads: management && !readOnly.includes(false),
    writes: management && !readOnly.includes(true),
    others: !management,
    leftOut: management ? named('eventSource').flatMap((field) => texts(field, 'notEquals')) : [],
    filteredBy: management ? fields.filter(picks).flatMap((field) => texts(field, 'field')) : [],
  }
}

/** Whether a field of a management selector takes some calls and drops the rest. */
function picks(field: Json): boolean {
  const name = textAt(field, 'field') ?? ''
  if (name === 'eventSource') return texts(field, 'notEquals').length === 0
  return name !== 'eventCategory' && name !== 'readOnly'
}

function texts(value: Json, key: string): readonly string[] {
  return listAt(value, key).filter((text) => typeof text === 'string')
}
