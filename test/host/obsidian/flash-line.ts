import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Lights up the line at an offset; null ends it. */
export const flashLineEffect = StateEffect.define<number | null>();

/** Draws the line that is lit up. */
export const flashLineField = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(value, transaction) {
		let next = value.map(transaction.changes);
		for (const effect of transaction.effects) {
			if (!effect.is(flashLineEffect)) continue;
			next = effect.value === null ? Decoration.none : Decoration.set(Decoration.line({ class: 'is-flashing' }).range(effect.value));
		}
		return next;
	},
	provide: (field) => EditorView.decorations.from(field),
});
