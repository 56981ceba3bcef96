import fc from 'fast-check'

/** `SEED=123 npx vitest run …` draws again what a failing run printed. */
export const seed = process.env.SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.SEED)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
