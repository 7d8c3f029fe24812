// Builds the service worker beside the page: one file of its own, at an address that never changes.
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

export function offlineWorker(alias: Record<string, string>): Plugin {
  return {
    name: 'offline-worker',
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        resolve: { alias },
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          target: 'es2023',
          emptyOutDir: false,
          lib: {
            entry: fileURLToPath(new URL('./src/offline/worker.ts', import.meta.url)),
            formats: ['iife'],
            name: 'worker',
            fileName: () => 'sw.js',
          },
        },
      });
    },
  };
}
