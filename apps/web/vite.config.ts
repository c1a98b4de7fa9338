// Builds the windows of the house: hashed assets with a nonce placeholder, compressed beforehand.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

const outDir = join(import.meta.dirname, '../../dist/web');
const compressible = /\.(?:js|css|svg)$/;

function compressedBeforehand(): Plugin {
  return {
    name: 'compressed-beforehand',
    apply: 'build',
    async closeBundle() {
      const assets = join(outDir, 'assets');
      for (const name of await readdir(assets)) {
        if (!compressible.test(name)) continue;
        const plain = await readFile(join(assets, name));
        await writeFile(
          join(assets, `${name}.br`),
          brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
        );
        await writeFile(join(assets, `${name}.gz`), gzipSync(plain, { level: 9 }));
      }
    },
  };
}

const config = defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressedBeforehand()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir, emptyOutDir: true, target: ['chrome100', 'safari15.4', 'firefox115'], assetsInlineLimit: 0 },
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/disclosure': 'http://127.0.0.1:3000',
      '/open-data': 'http://127.0.0.1:3000',
    },
  },
});

export { config as default };
