import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.config.mjs';

export default defineConfig({
	test: {
		include: inBrowser,
		globalSetup: 'test/e2e/require-browser.ts',
		// One browser for all files, one page at a time: two cores do not draw faster in parallel.
		maxWorkers: 1,
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
