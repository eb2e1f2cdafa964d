import { claimVerdicts, type NotedVerdict } from '../relate/claim-verdicts';
import { fieldsOf, readAnchor } from './stored-anchor';

/** Takes the verdicts out of what data.json holds; entries that are none are left out. */
export function readVerdicts(stored: unknown): readonly NotedVerdict[] {
	return Array.isArray(stored) ? stored.map(readVerdict).filter((verdict) => verdict !== null) : [];
}

function readVerdict(stored: unknown): NotedVerdict | null {
	const fields = fieldsOf(stored);
	const path = fields.get('path');
	const anchor = readAnchor(fields.get('anchor'));
	const verdict = claimVerdicts.find((one) => one === fields.get('verdict'));
	return typeof path === 'string' && anchor !== null && verdict !== undefined ? { path, anchor, verdict } : null;
}
