// One file per island, for the browser's `<script type="module">`; the hash in its name is cmake/make_assets.cmake's.
import { defineConfig } from 'vite';

export default defineConfig({
    build: {
        target: 'es2020',
        outDir: 'dist',
        modulePreload: false,
        rollupOptions: {
            input: { 'catalog-grid': 'src/catalog_grid.ts' },
            output: { entryFileNames: '[name].js', inlineDynamicImports: true },
        },
    },
});
