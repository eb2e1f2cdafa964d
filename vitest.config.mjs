import { defineConfig } from 'vitest/config';

/** What runs in a browser, and has a run of its own (`vitest.e2e.config.mjs`). */
export const inBrowser = ['test/e2e/**/*.test.ts', 'test/host/preview.test.ts'];

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		exclude: inBrowser,
	},
});
