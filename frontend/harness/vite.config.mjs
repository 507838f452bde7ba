import { mockServer } from './mock-server.mjs';

export default {
  root: new URL('.', import.meta.url).pathname,
  cacheDir: '/tmp/dt-harness-cache',
  server: { port: Number(process.env.PORT ?? 5199), strictPort: true, hmr: false, fs: { strict: false } },
  build: { outDir: process.env.OUT ?? '/tmp/dt-harness', emptyOutDir: true, target: 'es2023', rolldownOptions: { input: ['index.html', 'project.html', 'charts.html'].map((f) => new URL(f, import.meta.url).pathname) } },
  plugins: [{ name: 'mock-server', configureServer: (server) => void server.middlewares.use(mockServer()), configurePreviewServer: (server) => void server.middlewares.use(mockServer()) }],
};
