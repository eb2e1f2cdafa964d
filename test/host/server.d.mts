/** A message for the person who started the server, without a stack. */
export class ServeError extends Error {}

export interface ServeOptions {
	/** Folder of the notes; the demo vault by default. */
	folder?: string | undefined;
	/** Notes by path, instead of a folder. */
	files?: Record<string, string>;
	/** Folder with `main.js` (and `styles.css`, `manifest.json`); `dist` by default. */
	pluginDir?: string | undefined;
	/** Exact port; 0 for any free one; by default the first free one from 5173. */
	port?: number | undefined;
}

/** Bundles and serves the preview. Files on disk are never written. */
export function startServer(options?: ServeOptions): Promise<{ url: string; close(): Promise<void> }>;

/** Every note below a folder by its path. */
export function readNotes(folder: string): Promise<Record<string, string>>;
