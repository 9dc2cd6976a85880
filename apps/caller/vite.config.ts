/** How the caller app is built: one page, small chunks, everything on the device so that it opens without a connection. */
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { texts } from './build/texts'

/** What every screen is made of goes in one piece: many crumbs compress worse and are asked for one by one. */
const everywhere =
  /node_modules\/|rolldown\/runtime|caller\/src\/(ui|lib|app)\/|src\/call\/(plain|grades-of)|protocol\/src\/(document\/(text|hundredths)|call\/grade)\./
/** Not in that piece: what a conversation can do without. */
const somewhere =
  /\/(bar|begin-call|door|field|handled|kept-text|logo|menu|menu-panel|saving-state|sheet|sign-in-again|update-notice|updates)\.(ts|tsx|module\.css)$/

export default defineConfig({
  plugins: [
    react(),
    texts(),
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg', 'icon-192.png'],
      manifest: {
        name: 'Gezin in Beeld',
        short_name: 'Gezin in Beeld',
        description: 'Bellen met gezinnen: wie, waarom, en wat er is afgesproken.',
        lang: 'nl',
        start_url: '/',
        display: 'standalone',
        background_color: '#faf7f2',
        theme_color: '#12656a',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        navigateFallback: '/index.html',
        // What the server answers is kept sealed per person by the app itself, never by the service worker.
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        disableDevLogs: true,
      },
    }),
  ],
  resolve: {
    conditions: ['@gib/source', ...defaultClientConditions],
    // Messages were compiled while building, so only formatting is left to do.
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  build: {
    target: 'es2022',
    // `scripts/page.test.mjs` counts from it what a conversation fetches.
    manifest: 'parts.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: (id) => everywhere.test(id) && !somewhere.test(id) },
            { name: 'conversation', test: /features\/conversation\/conversation\.tsx$/ },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': 'http://localhost:3000' } },
})
