import { claimVerdicts, type NotedVerdict } from '../relate/claim-verdicts';
import { fieldsOf, readAnchor } from './stored-anchor';

/** Takes a verdict out of what data.json holds; null when it is none, or of a kind that this version does not know. */
export function readVerdict(stored: unknown): NotedVerdict | null {
	const fields = fieldsOf(stored);
	const path = fields.get('path');
	const anchor = readAnchor(fields.get('anchor'));
	const verdict = claimVerdicts.find((one) => one === fields.get('verdict'));
	return typeof path === 'string' && anchor !== null && verdict !== undefined ? { path, anchor, verdict } : null;
}
