import * as z from 'zod'
import { severities } from '../core/severity.ts'

/** Fields that items of several kinds have, in the form in which functions write them. */
export const instant = z.number().min(-8.64e15).max(8.64e15)
export const text = z.string().max(4_000)
export const severity = z.enum(severities)
export const alertId = z.string().regex(/^T-[\dA-F]{5}-[\dA-F]{5}-[\dA-F]{5}$/)
/** More than any counter reaches before it ends. */
export const count = z.number().int().min(0).max(1e9)
