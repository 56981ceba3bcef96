import { createRequire } from 'node:module'
import { type PaperFont, paperFonts } from '../../shared/papers/paper-page.ts'

/** Whole fonts, not the pieces that browsers load: every Vietnamese letter stands in one file. */
const files: Record<PaperFont, string> = {
  serif: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  serifBold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  serifItalic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  serifBoldItalic: '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  sans: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  sansMedium: '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  sansBold: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
}

const { resolve } = createRequire(import.meta.url)
const paths = new Map(paperFonts.map((font) => [font, resolve(files[font])]))

/** Where the file of a font lies. */
export const fontPath = (font: PaperFont): string => paths.get(font) ?? files[font]
