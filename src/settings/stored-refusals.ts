import type { Refusal } from '../lexicon/refusals';
import { fieldsOf, readAnchor } from './stored-anchor';

/** Takes a refusal out of what data.json holds; null when it is none, or of a kind that this version does not know. */
export function readRefusal(stored: unknown): Refusal | null {
	const fields = fieldsOf(stored);
	const { name, id, path } = { name: fields.get('name'), id: fields.get('id'), path: fields.get('path') };
	switch (fields.get('kind')) {
		case 'name':
			return typeof name === 'string' ? { kind: 'name', name } : null;
		case 'company':
			return typeof name === 'string' && typeof id === 'string' ? { kind: 'company', id, name } : null;
		case 'mention': {
			const anchor = readAnchor(fields.get('anchor'));
			return typeof path === 'string' && anchor !== null ? { kind: 'mention', path, anchor } : null;
		}
		default:
			return null;
	}
}
