import type { Anchor } from '../text/anchor';

/** Takes an anchor out of what data.json holds; null when it is none. */
export function readAnchor(stored: unknown): Anchor | null {
	const fields = fieldsOf(stored);
	const [quote, prefix, suffix, start] = [fields.get('quote'), fields.get('prefix'), fields.get('suffix'), fields.get('start')];
	const isAnchor = typeof quote === 'string' && typeof prefix === 'string' && typeof suffix === 'string' && typeof start === 'number';
	return isAnchor ? { quote, prefix, suffix, start } : null;
}

/** The fields of what data.json holds; none when it is no object. */
export function fieldsOf(stored: unknown): Map<string, unknown> {
	return new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
}
