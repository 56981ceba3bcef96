import fc from 'fast-check'

/**
 * `SEED=123 npx vitest run …` draws again what a failing run printed, and looks for a smaller case of it. A run without
 * a seed fails at once: to make a long day smaller takes longer than a test may.
 */
export const seed = process.env.SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.SEED)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed, endOnFailure: process.env.SEED === undefined })
