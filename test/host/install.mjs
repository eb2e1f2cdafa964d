/** Copies the built plugin into a vault: `npm run install-plugin -- VAULT`. */
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');
const files = ['main.js', 'manifest.json', 'styles.css'];

/** A message for the person who installs, without a stack. */
export class InstallError extends Error {}

/**
 * Copies the built plugin into a vault and answers with the folder that it is in.
 *
 * @param {string | undefined} vault path of the vault's folder
 * @param {string} [from] folder with the built plugin
 * @returns {Promise<string>}
 */
export async function installPlugin(vault, from = dist) {
	if (!vault) throw new InstallError('Usage: npm run install-plugin -- VAULT');
	const home = resolve(vault);
	if (!(await isFolder(home))) throw new InstallError(`There is no folder ${home}`);
	if (!(await isFolder(join(home, '.obsidian')))) throw new InstallError(`${home} is no vault: it has no .obsidian folder. Open it in Obsidian once, or name the folder above or below.`);
	const manifest = await readFile(join(from, 'manifest.json'), 'utf8').catch(() => null);
	if (manifest === null) throw new InstallError(`There is no built plugin in ${from}: run "npm run build" first`);
	const folder = join(home, '.obsidian/plugins', JSON.parse(manifest).id);
	await mkdir(folder, { recursive: true });
	for (const file of files) await copyFile(join(from, file), join(folder, file));
	return folder;
}

function isFolder(path) {
	return stat(path).then((found) => found.isDirectory(), () => false);
}

async function main() {
	const folder = await installPlugin(process.argv[2]);
	console.log(`Installed into ${folder}`);
	console.log('In Obsidian: reload the app, then switch on "Industry Report Annotator" in Settings → Community plugins (leave restricted mode first).');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	main().catch((error) => {
		console.error(error instanceof InstallError ? error.message : error);
		process.exitCode = 1;
	});
