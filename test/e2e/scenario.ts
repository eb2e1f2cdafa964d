/**
 * What scenarios start from: the built plugin in the preview, in a browser, used as a person would. Whatever a scenario does, the console
 * must have no errors at its end. Without a browser all scenarios are skipped (`require-browser.ts`).
 */
import { expect, test } from 'vitest';
import { launchBrowser } from '../host/browser.mjs';
import { startServer } from '../host/server.mjs';
import { Reader } from './reader';

/* eslint-disable no-empty-pattern -- vitest reads from the pattern what a fixture needs, and the first two need nothing. */
export const scenario = test
	.extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
		const browser = await launchBrowser();
		onCleanup(async () => browser?.close());
		return browser;
	})
	.extend('demoVault', { scope: 'worker' }, async ({}, { onCleanup }) => {
		const server = await startServer({ port: 0 });
		onCleanup(() => server.close());
		return server.url;
	})
	.extend('reader', async ({ browser, demoVault, skip }, { onCleanup }) => {
		if (browser === null) return skip('No browser was found');
		const reader = new Reader(browser, demoVault);
		onCleanup(async () => {
			const errors = await reader.errors();
			await reader.leave();
			expect(errors).toEqual([]);
		});
		return reader;
	});
/* eslint-enable no-empty-pattern -- as above */
