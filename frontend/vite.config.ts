import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offlineWorker } from './offlineWorker.ts';

const backend = process.env['LOOPDRIVE_BACKEND'] ?? 'http://127.0.0.1:8000';

const alias = { '~': fileURLToPath(new URL('./src', import.meta.url)) };

export default defineConfig({
  plugins: [react(), offlineWorker(alias)],
  resolve: { alias },
  server: { proxy: { '/api': { target: backend, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: backend, changeOrigin: false } } },
  build: { target: 'es2023', reportCompressedSize: true, manifest: 'assets.json' },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
