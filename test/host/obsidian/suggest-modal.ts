import type { FuzzyMatch, Instruction } from 'obsidian';
import type { App } from './app';
import { throwLater } from './events';
import { Modal } from './modal';
import { prepareFuzzySearch, renderMatches } from './search';

/** A line to type in, with a list below it. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	#values: T[] = [];
	#selected = 0;

	constructor(app: App) {
		super(app);
		this.containerEl.addClass('mod-prompt');
		this.modalEl.empty();
		this.modalEl.className = 'prompt';
		this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', { cls: 'prompt-input', type: 'text' });
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
		this.inputEl.addEventListener('input', () => this.#update());
		this.scope.register(null, 'ArrowDown', () => this.#move(1));
		this.scope.register(null, 'ArrowUp', () => this.#move(-1));
		this.scope.register(null, 'Enter', (event) => {
			if (!event.isComposing) this.selectActiveSuggestion(event);
			return false;
		});
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

	override open(): void {
		super.open();
		this.inputEl.focus();
		this.#update();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
	}

	setInstructions(instructions: Instruction[]): void {
		this.modalEl.querySelector('.prompt-instructions')?.remove();
		const list = this.modalEl.createDiv('prompt-instructions');
		for (const { command, purpose } of instructions) {
			const line = list.createDiv('prompt-instruction');
			line.createSpan({ cls: 'prompt-instruction-command', text: command });
			line.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		const value = this.#values[this.#selected];
		if (value !== undefined) this.selectSuggestion(value, event);
	}

	#update(): void {
		const query = this.inputEl.value;
		Promise.resolve(this.getSuggestions(query))
			.then((values) => {
				if (query === this.inputEl.value) this.#show(values.slice(0, this.limit));
			})
			.catch(throwLater);
	}

	#show(values: T[]): void {
		this.#values = values;
		this.#selected = 0;
		this.resultContainerEl.empty();
		if (values.length === 0) this.onNoSuggestion();
		values.forEach((value, index) => {
			const el = this.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			this.renderSuggestion(value, el);
			el.addEventListener('click', (event) => this.selectSuggestion(value, event));
			el.addEventListener('mousemove', () => this.#select(index));
		});
		this.#select(0);
	}

	#move(step: number): false {
		const { length } = this.#values;
		if (length > 0) this.#select((this.#selected + step + length) % length);
		return false;
	}

	#select(index: number): void {
		this.#selected = index;
		[...this.resultContainerEl.children].forEach((el, at) => el.toggleClass('is-selected', at === index));
		this.resultContainerEl.children[index]?.scrollIntoView({ block: 'nearest' });
	}
}

/** A list filtered by the characters typed. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

	override getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query);
		return this.getItems()
			.flatMap((item) => {
				const match = search(this.getItemText(item));
				return match ? [{ item, match }] : [];
			})
			.sort((a, b) => b.match.score - a.match.score);
	}

	override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(item), match.matches);
	}

	override onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
}
