/**
 * One JSON value of an input, or what kept one from being read. `index` counts both, from 0; `place` is for people, as
 * `line 12`, and empty where the whole input is meant.
 */
export type ReadValue = { readonly index: number; readonly place: string } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string }
)
