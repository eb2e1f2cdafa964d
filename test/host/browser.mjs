/** A Chromium for tests: the one that CHROME_PATH names, the system's, or the one of `@sparticuz/chromium`. */
import { access } from 'node:fs/promises';
import process from 'node:process';
import { chromium } from 'playwright-core';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

async function findBrowser() {
	for (const path of [process.env.CHROME_PATH, ...known]) {
		if (path && (await access(path).then(() => true, () => false))) return path;
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') return null;
	return import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath()).catch(() => null);
}

/**
 * Starts a browser, or answers null when there is none.
 *
 * @returns {Promise<import('playwright-core').Browser | null>}
 */
export async function launchBrowser() {
	const executablePath = await findBrowser();
	// The arguments that come with the package switch off web security and run a single process.
	return executablePath ? chromium.launch({ executablePath, args: ['--no-sandbox'] }) : null;
}
