/**
 * The preview, started by hand: `npm start [-- FOLDER]`. Shows the demo vault or a copy of FOLDER's notes with the built plugin.
 * PORT chooses the port; BROWSER=none or CI keeps the browser closed; `--plugin DIR` shows another built plugin.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ServeError, startServer } from './server.mjs';

function openBrowser(url) {
	const { BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (BROWSER === 'none' || CI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return;
	const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
	const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
	child.on('error', () => console.log('No browser could be opened: open the address yourself.'));
	child.unref();
}

async function main() {
	const { positionals, values } = parseArgs({ allowPositionals: true, options: { plugin: { type: 'string' } } });
	if (positionals.length > 1) throw new ServeError('Usage: npm start [-- FOLDER]');
	const port = process.env.PORT === undefined ? undefined : Number(process.env.PORT);
	if (port !== undefined && !Number.isInteger(port)) throw new ServeError(`PORT is no number: ${process.env.PORT}`);
	const server = await startServer({ folder: positionals[0], pluginDir: values.plugin, port });
	console.log(`Preview on ${server.url}`);
	console.log(`  phone: ${server.url}?mobile=1   Chinese: ${server.url}?lang=zh or ?lang=zh-TW   stop: Ctrl+C`);
	openBrowser(server.url);
	const stop = async () => {
		await server.close();
		process.exit(0);
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
}

main().catch((error) => {
	console.error(error instanceof ServeError || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : error);
	process.exit(1);
});
