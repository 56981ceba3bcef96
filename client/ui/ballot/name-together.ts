/** The given name does not stand alone on a line. */
export const nameTogether = (name: string): string => name.replace(/ (\S+)$/, '\u00a0$1')
