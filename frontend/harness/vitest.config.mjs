// Vaadin writes its own vite.config.ts at the root of the project, with plugins that tests do not need.
export default { root: new URL('..', import.meta.url).pathname, test: { include: ['**/*.test.ts'], exclude: ['generated/**'] } };
