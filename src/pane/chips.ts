/** A choice that is on or off. */
export interface Chip {
	/** Tells chips apart over redraws. */
	readonly key: string;
	readonly label: string;
	/** Null for a chip that does something and is never on. */
	readonly isOn: boolean | null;
	/** Set for a chip that shows more chips: whether they are shown. */
	readonly isExpanded?: boolean;
	readonly choose: () => void;
}

/** Draws a row of chips in the place of the one before; the focus stays on the chip that has it. */
export function drawChips(parent: HTMLElement, chips: readonly Chip[]): void {
	const focused = parent.doc.activeElement;
	const focusedKey = focused !== null && parent.contains(focused) ? focused.getAttribute('data-chip') : null;
	parent.empty();
	for (const { key, label, isOn, isExpanded, choose } of chips) {
		const button = parent.createEl('button', { cls: 'ira-chip', text: label, attr: { type: 'button', 'data-chip': key } });
		button.toggleClass('is-on', isOn === true);
		if (isExpanded !== undefined) button.setAttr('aria-expanded', String(isExpanded));
		else if (isOn !== null) button.setAttr('aria-pressed', String(isOn));
		button.addEventListener('click', choose);
		if (key === focusedKey) button.focus();
	}
}
