/** More than a projector of 4K shows of a person beside the words. */
const longestSide = 1_600
/** So that a hundred photographs still fit into one definition file. */
const largest = 600 * 1024
/** Tried one after the other until the picture is small enough; the last is taken in any case. */
const qualities = [0.88, 0.8, 0.7, 0.6] as const

/**
 * A photograph as the hall needs it: at most 1600 pixels on its longer side, as JPEG, upright. One that is small enough
 * is left as it is. Null where this browser cannot show the file as a picture.
 */
export async function reducedPhotograph(file: Blob): Promise<Blob | null> {
  const url = URL.createObjectURL(file)
  try {
    const picture = await load(url)
    if (!picture) return null
    const scale = Math.min(1, longestSide / Math.max(picture.naturalWidth, picture.naturalHeight))
    if (scale === 1 && file.size <= largest) return file
    return await drawn(picture, scale)
  } finally {
    URL.revokeObjectURL(url)
  }
}

const load = (url: string): Promise<HTMLImageElement | null> =>
  new Promise((resolve) => {
    const picture = new Image()
    picture.onload = () => resolve(picture.naturalWidth > 0 ? picture : null)
    picture.onerror = () => resolve(null)
    picture.src = url
  })

async function drawn(picture: HTMLImageElement, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  // JPEG knows nothing transparent, and would make it black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  let reduced: Blob | null = null
  for (const quality of qualities) {
    reduced = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (reduced && reduced.size <= largest) break
  }
  return reduced
}
