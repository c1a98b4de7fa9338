// Builds the windows of the house: hashed assets with a nonce placeholder, compressed beforehand.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, type Rollup, defineConfig } from 'vite';

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

/** The pages by which people come in, and the room behind each; the api names a page's files in its first answer. */
const entrances = {
  '/': 'public/entrance-page.tsx',
  '/complain': 'public/complain-page.tsx',
  '/report': 'public/report-page.tsx',
  '/track': 'public/track-page.tsx',
  '/mine': 'public/mine/mine-page.tsx',
  '/biz': 'public/biz/biz-page.tsx',
  '/biz/apply': 'public/biz/apply-page.tsx',
} as const;
const frame = 'public/public-frame.tsx';

/** Writes which files each entrance needs: a browser that knows them at once asks for them at once, and not one after another. */
function namedBeforehand(): Plugin {
  return {
    name: 'named-beforehand',
    apply: 'build',
    // When Vite has dropped what holds nothing but a sheet.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const roomOf = (source: string): Rollup.OutputChunk => {
        const found = chunks.find(({ facadeModuleId }) => facadeModuleId === join(import.meta.dirname, 'src', source));
        if (found === undefined) throw new Error(`no room is built from ${source}`);
        return found;
      };
      const withImports = (files: readonly string[]): readonly string[] => {
        const more = chunks.filter(({ fileName }) => files.includes(fileName)).flatMap(({ imports }) => imports);
        const all = [...new Set([...files, ...more])];
        return all.length === files.length ? all : withImports(all);
      };
      const known = withImports(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
      const named = Object.entries(entrances).map(([path, source]) => {
        const needed = withImports([roomOf(frame).fileName, roomOf(source).fileName]);
        const scripts = needed.filter((file) => !known.includes(file));
        const sheets = chunks
          .filter(({ fileName }) => scripts.includes(fileName))
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [path, { scripts, sheets: [...new Set(sheets)] }] as const;
      });
      this.emitFile({ type: 'asset', fileName: 'entrances.json', source: JSON.stringify(Object.fromEntries(named)) });
    },
  };
}

const config = defineConfig({
  root: import.meta.dirname,
  plugins: [react(), namedBeforehand(), compressedBeforehand()],
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
