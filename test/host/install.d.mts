/** A message for the person who installs, without a stack. */
export class InstallError extends Error {}

/** Copies the built plugin into a vault and answers with the folder that it is in. `from` is the folder with the built plugin. */
export function installPlugin(vault: string | undefined, from?: string): Promise<string>;
