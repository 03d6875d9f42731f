import { readEncodedJson } from './encoded-json.ts'
import { isJsonObject, type Json, type JsonObject, listAt, meant } from './json.ts'

/**
 * Whether a policy has the form that AWS takes: what is cut off, masked in a way that is not known or written in another
 * spelling would be taken for one that allows nothing.
 * @param document as CloudTrail records one: JSON in a text, sometimes URL-encoded, or an object
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function isReadablePolicy(document: Json | undefined): boolean {
  const policy = objectIn(document)
  return policy !== undefined && hasOnly(policy, elements) && statementsOf(policy).every(isReadableStatement)
}

/** Whether a document, of which not all have statements, is an object that says something. */
export function isReadableDocument(document: Json | undefined): boolean {
  const policy = objectIn(document)
  if (policy === undefined) return false
  const names = Object.keys(policy)
  return names.some((name) => /^statement$/i.test(name)) ? isReadablePolicy(policy) : names.length > 0
}

function objectIn(document: Json | undefined): JsonObject | undefined {
  const isListed = listAt(document).every(isJsonObject)
  const policy = typeof document === 'string' ? readEncodedJson(document) : isListed ? meant(document) : document
  return isJsonObject(policy) ? policy : undefined
}

const elements = /^(?:Version|Id|Statement)$/
const statementElements = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/
const principalTypes = /^(?:AWS|Service|Federated|CanonicalUser)$/

function hasOnly(value: JsonObject, names: RegExp): boolean {
  return Object.keys(value).every((name) => names.test(name))
}

/** What is no statement stands in the list all the same. */
function statementsOf({ Statement: stated }: JsonObject): readonly (Json | undefined)[] {
  return isList(stated) ? stated : [stated]
}

function isReadableStatement(statement: Json | undefined): boolean {
  if (!isJsonObject(statement) || !hasOnly(statement, statementElements)) return false
  const { Effect: effect, Action: action, NotAction: notAction, Condition: condition } = statement
  const { Resource: resource, NotResource: notResource, Principal: principal, NotPrincipal: notPrincipal } = statement
  return (
    (effect === 'Allow' || effect === 'Deny') &&
    [action, notAction].some(isTexts) &&
    [action, notAction, resource, notResource].every(isTextsIfAny) &&
    [principal, notPrincipal].every(isPrincipalIfAny) &&
    (condition === undefined || isCondition(condition))
  )
}

function isPrincipalIfAny(principal: Json | undefined): boolean {
  if (!isJsonObject(principal)) return principal === undefined || isText(principal)
  return hasOnly(principal, principalTypes) && Object.values(principal).every(isTexts)
}

function isCondition(condition: Json): boolean {
  return isJsonObject(condition) && Object.values(condition).every(isJsonObject)
}

function isTextsIfAny(value: Json | undefined): boolean {
  return value === undefined || isTexts(value)
}

function isTexts(value: Json | undefined): boolean {
  return isList(value) ? value.every(isText) : isText(value)
}

/** Stars are a pattern here. */
function isText(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== '' && !/^(?:HIDDEN_|<)/.test(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
