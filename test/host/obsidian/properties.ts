import { readFrontMatter } from './yaml';

/** Shows the front matter of a note as the app's properties; nothing when there is none. */
export function drawProperties(el: HTMLElement, source: string): void {
	const matter = readFrontMatter(source);
	if (!matter) return;
	const container = el.createDiv('metadata-container');
	const list = container.createDiv('metadata-content').createDiv('metadata-properties');
	for (const [key, value] of Object.entries(matter)) {
		const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
		row.createDiv({ cls: 'metadata-property-key', text: key });
		const home = row.createDiv('metadata-property-value');
		if (!Array.isArray(value)) home.setText(shown(value));
		else for (const item of value) home.createSpan({ cls: 'multi-select-pill', text: shown(item) });
	}
}

function shown(value: unknown): string {
	if (typeof value === 'string') return value;
	return value === null ? '' : JSON.stringify(value);
}
