import type { StringKey } from '../i18n/strings';
import type { Translate } from '../i18n/translate';
import type { ClaimVerdict } from '../types';

/** Words and sign of a verdict; the signs stand before claims, too (`styles.css`). */
const looks = {
	confirmed: { key: 'claimVerdict.confirmed', sign: '✓' },
	disputed: { key: 'claimVerdict.disputed', sign: '?' },
	refuted: { key: 'claimVerdict.refuted', sign: '✗' },
} as const satisfies Record<ClaimVerdict, { key: StringKey; sign: string }>;

/** A verdict in a word. */
export function verdictText(verdict: ClaimVerdict, t: Translate): string {
	return t(looks[verdict].key);
}

export function verdictSign(verdict: ClaimVerdict): string {
	return looks[verdict].sign;
}
