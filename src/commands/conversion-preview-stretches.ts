import type { Translate } from '../i18n/translate';
import type { Piece, Stretch } from './conversion-stretches';

/** Looks at a note; null when it changed since it was looked at first, or is gone. */
export type LookAtNote = (path: string) => Promise<readonly Stretch[] | null>;

/** More changes than this nobody reads through; the rest is only counted. */
const mostShown = 200;

/** Draws what a conversion changes in a note, before and after; where some of it is uncertain, only that on demand. */
export function drawStretches(parent: HTMLElement, t: Translate, shown: readonly Stretch[] | null): void {
	if (shown === null) {
		parent.createDiv({ cls: 'ira-preview-more', text: t('convert.noteChanged') });
		return;
	}
	const doubtful = shown.filter(isDoubtful);
	let onlyDoubtful = false;
	if (doubtful.length > 0 && doubtful.length < shown.length) {
		const labelEl = parent.createEl('label', 'ira-preview-filter');
		const box = labelEl.createEl('input', { attr: { type: 'checkbox' } });
		labelEl.createSpan({ text: t('convert.onlyUncertain', { count: doubtful.length }) });
		box.addEventListener('change', () => {
			onlyDoubtful = box.checked;
			draw();
		});
	}
	const listEl = parent.createEl('ul', 'ira-preview-list');
	const moreEl = parent.createDiv('ira-preview-more');
	const draw = (): void => {
		const stretches = onlyDoubtful ? doubtful : shown;
		listEl.empty();
		for (const stretch of stretches.slice(0, mostShown)) drawStretch(listEl, t, stretch);
		const rest = stretches.length - mostShown;
		moreEl.toggle(rest > 0);
		moreEl.setText(t('convert.more', { count: rest }));
	};
	draw();
}

function isDoubtful({ pieces }: Stretch): boolean {
	return pieces.some(({ uncertain }) => uncertain !== null);
}

function drawStretch(parent: HTMLElement, t: Translate, { line, pieces }: Stretch): void {
	const item = parent.createEl('li');
	item.createSpan({ cls: 'ira-preview-line', text: String(line) });
	const textEl = item.createDiv('ira-preview-text');
	const beforeEl = textEl.createDiv('ira-preview-before');
	const afterEl = textEl.createDiv('ira-preview-after');
	for (const piece of pieces) {
		beforeEl.createEl(piece.isChanged ? 'del' : 'span', { text: piece.before });
		afterEl.createEl(piece.isChanged ? 'ins' : 'span', { cls: piece.uncertain === null ? '' : 'ira-uncertain', text: piece.after });
	}
	const doubts = pieces.flatMap((piece) => describeDoubt(piece, t) ?? []);
	if (doubts.length > 0) textEl.createDiv({ cls: 'ira-preview-doubt', text: doubts.join(' · ') });
}

/** `后: 後 or 后`, in words. */
function describeDoubt({ uncertain, before, after }: Piece, t: Translate): string | null {
	if (uncertain === null) return null;
	const { alternatives } = uncertain;
	return alternatives.length === 0 ? t('convert.doubt', { before, after }) : t('convert.doubtBetween', { before, after, others: alternatives.join(t('card.listComma')) });
}
