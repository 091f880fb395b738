import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Libraries that change together and are wanted together; what only one page wants follows that page. */
const chunkGroups = [
  { name: 'charts', test: /node_modules\/(?:echarts|zrender)\// },
  { name: 'pinyin', test: /node_modules\/pinyin-pro\// },
  { name: 'codes', test: /shared\/codes\// },
  {
    name: 'react',
    test: /node_modules\/(?:react|react-dom|scheduler|wouter|zustand|@tanstack\/react-query)\//,
  },
];

/** The renderer as static files that either shell serves from any folder: no inline scripts, no data: fonts. */
export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: path.join(root, 'out', 'renderer'),
    emptyOutDir: true,
    // The CSP allows fonts and scripts from the own origin only, so nothing is inlined as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome130',
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
});
