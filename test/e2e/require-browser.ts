import process from 'node:process';
import { howToGetBrowser, launchBrowser } from '../host/browser.mjs';

/** Says before all tests whether they can run at all; on a build server, where nobody would read it, it fails. */
export default async function requireBrowser(): Promise<void> {
	const browser = await launchBrowser();
	await browser?.close();
	if (browser !== null) return;
	const message = `No browser was found: the end-to-end tests are skipped. ${howToGetBrowser}`;
	if (process.env['CI']) throw new Error(message);
	console.warn(`\n${message}\n`);
}
