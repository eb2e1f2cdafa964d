import type { Browser } from 'playwright-core';

/** Starts a Chromium, or answers null when there is none. */
export function launchBrowser(): Promise<Browser | null>;
