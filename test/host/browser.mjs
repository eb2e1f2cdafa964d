/** A Chromium for tests: the one that CHROME_PATH names, an installed one, or the one of `@sparticuz/chromium`. */
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
/** Browsers that Playwright finds where their installers put them, on every system. */
const channels = ['chrome', 'msedge'];

/** How to get a browser, for whoever has none. */
export const howToGetBrowser = 'On Linux x64 "npm ci" brings one; elsewhere install Chrome, or set CHROME_PATH to a Chromium.';

/**
 * Starts the first browser that can be started, or answers null.
 *
 * @returns {Promise<import('playwright-core').Browser | null>}
 */
export async function launchBrowser() {
	for await (const options of candidates()) {
		// One that lacks libraries of the system is there and does not start.
		const browser = await chromium.launch({ ...options, args: ['--no-sandbox'] }).catch(() => null);
		if (browser) return browser;
	}
	return null;
}

async function* candidates() {
	for (const path of [process.env.CHROME_PATH, ...installed]) {
		if (path && (await access(path).then(() => true, () => false))) yield { executablePath: path };
	}
	for (const channel of channels) yield { channel };
	const packed = process.platform === 'linux' && process.arch === 'x64' ? await unpackBrowser() : null;
	if (packed === null) return;
	yield { executablePath: packed };
	yield { executablePath: packed, env: { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023/lib') } };
}

/** Unpacks the browser that came with the packages, with the libraries that bare systems lack; null when it is not there. */
async function unpackBrowser() {
	const { env } = process;
	const before = { ...env };
	try {
		// The package unpacks its libraries only where it believes to be; the arguments that it brings switch off web security, and are not used.
		env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
		const { default: packed } = await import('@sparticuz/chromium');
		return await packed.executablePath();
	} catch {
		return null;
	} finally {
		for (const name of ['AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
			if (before[name] === undefined) delete env[name];
			else env[name] = before[name];
		}
	}
}
