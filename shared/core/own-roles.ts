/**
 * Stands in a pattern for the ARNs of the functions' roles, which the template alone knows (deploy/own-parts.ts). As long as
 * those can be together, so that the pattern keeps within EventBridge's limit; nobody's ARN equals it.
 */
export const ownRoles = 'the roles of the functions'.padEnd(1_100)
