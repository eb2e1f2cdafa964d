import type { App } from '../obsidian/app';

/** The theme kept from last time, or what the system prefers. */
export function applyKeptTheme(app: App): void {
	const kept = app.loadLocalStorage('theme');
	const dark = kept === null ? window.matchMedia('(prefers-color-scheme: dark)').matches : kept === 'dark';
	setTheme(dark);
}

export function toggleTheme(app: App): void {
	const dark = !app.isDarkMode();
	setTheme(dark);
	app.saveLocalStorage('theme', dark ? 'dark' : 'light');
	app.workspace.trigger('css-change');
}

function setTheme(dark: boolean): void {
	document.body.toggleClass('theme-dark', dark);
	document.body.toggleClass('theme-light', !dark);
}
