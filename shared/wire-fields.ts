import * as z from 'zod/mini'
import { properText } from './fold.ts'

/** What the messages of devices are made of. */
export const id = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value))
export const text = (longest: number) => z.string().check(z.maxLength(longest))
export const proper = (longest: number) => z.string().check(z.maxLength(longest), z.overwrite(properText))
export const properName = (longest: number) =>
  z.string().check(z.maxLength(longest), z.overwrite(properText), z.minLength(1))
