// The first note of the demo vault: what it says of the plugin is true, and it is no source beside the clippings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../src/i18n/en';
import { annotateNote } from './core';

const vault = join(import.meta.dirname, 'vault');
const welcome = readFileSync(join(vault, 'Welcome.md'), 'utf8');
const strings = new Set<string>(Object.values(en));

test('commands are called what the palette calls them', () => {
	const commands = [...welcome.matchAll(/^\d{1,2}\. \*(?!\*)([^*]{1,60})\*/gm)].map(([, name]) => name);
	expect(commands.length).toBeGreaterThan(5);
	expect(commands.filter((name) => !strings.has(name ?? ''))).toEqual([]);
});

test('links lead to notes, and the paragraph that it shows is there', () => {
	const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' }).map((path) => basename(path, '.md'));
	const links = [...welcome.matchAll(/\[\[([^\]|#]{1,60})/g)].map(([, name]) => name);
	expect(links.filter((name) => !notes.includes(name ?? ''))).toEqual([]);
	const shown = join(vault, '報告', '招股書裡的三年半虧損.md');
	expect(existsSync(shown) && readFileSync(shown, 'utf8')).toContain(' ^losses');
});

test('its title is the name of its file, which the app shows above it', () => expect(welcome).not.toMatch(/^(?:title:|# )/m));

test('it tells of no company, figure, event or claim', () => {
	const { companies, figures, events, claims } = annotateNote(welcome);
	expect([companies, figures, events, claims]).toEqual([[], [], [], []]);
});
