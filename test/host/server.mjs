/**
 * Bundles the preview and serves it with a vault and a plugin. Files on disk are read once and never written.
 */
import { build } from 'esbuild';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** A message for the person who started the server, without a stack. */
export class ServeError extends Error {}

/**
 * Starts the server.
 *
 * @param {object} [options]
 * @param {string} [options.folder] folder of the notes; the demo vault by default
 * @param {Record<string, string>} [options.files] notes by path, instead of a folder
 * @param {string} [options.pluginDir] folder with `main.js` (and `styles.css`, `manifest.json`); `dist` by default
 * @param {number} [options.port] exact port; 0 for any free one; by default the first free one from 5173
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startServer({ folder = join(here, '../vault'), files, pluginDir = join(root, 'dist'), port } = {}) {
	const vault = { name: files ? 'test' : basename(resolve(folder)), mtime: Date.now(), files: files ?? (await readNotes(folder)), plugin: await readPlugin(pluginDir) };
	const bundle = await bundlePage();
	const answers = new Map([
		['/', ['text/html', await readFile(join(here, 'page.html'), 'utf8')]],
		['/host.js', ['text/javascript', bundle.js]],
		['/host.js.map', ['application/json', bundle.map]],
		['/host.css', ['text/css', bundle.css]],
		['/vault.json', ['application/json', JSON.stringify(vault)]],
	]);
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		const found = answers.get(path);
		response.writeHead(found ? 200 : 404, { 'content-type': `${found?.[0] ?? 'text/plain'}; charset=utf-8`, 'cache-control': 'no-store' });
		response.end(found?.[1] ?? 'Not found');
	});
	const taken = await listen(server, port);
	return {
		url: `http://localhost:${taken}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

async function bundlePage() {
	const result = await build({
		entryPoints: { host: join(here, 'page/boot.ts'), styles: join(here, 'styles/host.css') },
		bundle: true,
		write: false,
		outdir: 'out',
		format: 'esm',
		target: 'es2022',
		charset: 'utf8',
		minify: true,
		// A file of its own, which only a debugger asks for: inside the script it is seven times as long as the rest, and every page would read it.
		sourcemap: 'linked',
		logLevel: 'silent',
		absWorkingDir: root,
	});
	const output = (name) => result.outputFiles.find((file) => file.path.endsWith(name))?.text ?? '';
	return { js: output('host.js'), map: output('host.js.map'), css: output('styles.css') };
}

/** Every note below a folder by its path, hidden folders left out. */
export async function readNotes(folder) {
	const found = await stat(folder).catch(() => null);
	if (!found?.isDirectory()) throw new ServeError(`There is no folder ${folder}`);
	const notes = {};
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/');
		const hidden = path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
		if (entry.isFile() && !hidden && path.endsWith('.md')) notes[path] = await readFile(join(folder, path), 'utf8');
	}
	if (Object.keys(notes).length === 0) throw new ServeError(`There are no notes (.md) in ${folder}`);
	return notes;
}

async function readPlugin(pluginDir) {
	const read = (path) => readFile(path, 'utf8').catch(() => null);
	const main = await read(join(pluginDir, 'main.js'));
	if (main === null) throw new ServeError(`There is no ${join(pluginDir, 'main.js')}: run "npm run build" first`);
	const manifest = (await read(join(pluginDir, 'manifest.json'))) ?? (await read(join(root, 'manifest.json')));
	if (manifest === null) throw new ServeError(`There is no manifest.json in ${pluginDir}`);
	return { manifest: JSON.parse(manifest), main, css: (await read(join(pluginDir, 'styles.css'))) ?? '' };
}

/** The first port that is tried, and how many are tried when nobody asked for one. */
const firstPort = 5173;
const tries = 20;

async function listen(server, port) {
	const last = port === undefined ? firstPort + tries : port;
	for (let at = port ?? firstPort; at <= last; at++) {
		const taken = await new Promise((done, fail) => {
			const failed = (error) => (error.code === 'EADDRINUSE' ? done(null) : fail(error));
			server.once('error', failed);
			server.listen(at, 'localhost', () => {
				server.off('error', failed);
				done(server.address().port);
			});
		});
		if (taken !== null) return taken;
	}
	throw new ServeError(port === undefined ? `No port from ${firstPort} to ${last} is free` : `Port ${port} is taken: choose another with PORT=…`);
}
