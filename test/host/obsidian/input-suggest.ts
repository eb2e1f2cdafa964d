import type { App } from './app';
import { throwLater } from './events';
import { Scope } from './keymap';

/** A list that pops up at something. */
export abstract class PopoverSuggest<T> {
	readonly suggestEl = createDiv('suggestion-container');

	constructor(
		readonly app: App,
		readonly scope: Scope = new Scope(),
	) {}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	open(): void {
		activeDocument.body.append(this.suggestEl);
	}

	close(): void {
		this.suggestEl.remove();
	}
}

/** Suggestions below a text field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	#chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(
		app: App,
		readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener('input', () => this.#update());
		textInputEl.addEventListener('focus', () => this.#update());
		textInputEl.addEventListener('blur', () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	setValue(value: string): void {
		if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	getValue(): string {
		return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.getText();
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.#chosen?.(value, event);
	}

	onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this.#chosen = callback;
		return this;
	}

	#update(): void {
		Promise.resolve(this.getSuggestions(this.getValue()))
			.then((values) => this.#show(values.slice(0, this.limit)))
			.catch(throwLater);
	}

	#show(values: T[]): void {
		this.suggestEl.empty();
		if (values.length === 0) {
			this.close();
			return;
		}
		for (const value of values) {
			const el = this.suggestEl.createDiv('suggestion-item');
			this.renderSuggestion(value, el);
			el.addEventListener('mousedown', (event) => {
				event.preventDefault();
				this.selectSuggestion(value, event);
			});
		}
		const box = this.textInputEl.getBoundingClientRect();
		this.suggestEl.setCssStyles({ left: `${box.left}px`, top: `${box.bottom + 4}px`, minWidth: `${box.width}px` });
		this.open();
	}
}
