/** Bundles a plugin (path of its main.ts, or its text) into a folder with main.js and manifest.json. */
export function bundlePlugin(source: string, manifest: object): Promise<string>;
