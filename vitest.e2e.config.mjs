import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.config.mjs';

export default defineConfig({
	test: {
		include: inBrowser,
		globalSetup: 'test/e2e/require-browser.ts',
		// Two browsers, one page at a time in each: scenarios wait for half of their time.
		maxWorkers: 2,
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
