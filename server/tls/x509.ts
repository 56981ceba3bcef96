/**
 * @peculiar/x509, the only way in. It keeps its algorithms in a container that asks `Reflect` for decorators' metadata
 * and refuses to load where nobody would answer. It has none, so an answer that there is none is enough; a package for
 * that alone is not needed. Hence the import below comes after it, and is not at the top.
 */
const none = () => undefined
if (!('getMetadata' in Reflect)) {
  Object.assign(Reflect, { getMetadata: none, getOwnMetadata: none, defineMetadata: none })
}

export const x509 = await import('@peculiar/x509')
