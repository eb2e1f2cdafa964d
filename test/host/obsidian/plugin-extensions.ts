import { Compartment, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** The editor extensions of plugins, kept the same in every open editor, cells of tables included. */
export class PluginExtensions {
	readonly #extensions: Extension[] = [];
	readonly #editors = new Map<EditorView, Compartment>();

	/** For the state of a new editor; call `attach` with its view. */
	prepare(): { compartment: Compartment; extension: Extension } {
		const compartment = new Compartment();
		return { compartment, extension: compartment.of([...this.#extensions]) };
	}

	attach(view: EditorView, compartment: Compartment): void {
		this.#editors.set(view, compartment);
	}

	detach(view: EditorView): void {
		this.#editors.delete(view);
	}

	add(extension: Extension): void {
		this.#extensions.push(extension);
		this.update();
	}

	remove(extension: Extension): void {
		this.#extensions.remove(extension);
		this.update();
	}

	/** Brings every editor to the present extensions: a registered array may have changed inside. */
	update(): void {
		for (const [view, compartment] of this.#editors) {
			view.dispatch({ effects: compartment.reconfigure([...this.#extensions]) });
		}
	}
}
