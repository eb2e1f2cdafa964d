import type { Browser } from 'playwright-core';

/** How to get a browser, for whoever has none. */
export const howToGetBrowser: string;

/** Starts the first Chromium that can be started, or answers null. */
export function launchBrowser(): Promise<Browser | null>;
