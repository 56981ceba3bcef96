import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages, built for phones of every age: nothing newer than their browsers had in 2020. */
export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['chrome80', 'safari13.1', 'firefox78', 'edge88'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
})
