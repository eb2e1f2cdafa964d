import type {
	SettingControl,
	SettingDefinition,
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
} from 'obsidian';
import { throwLater } from './events';
import { setIcon } from './icons';
import { Setting, SettingGroup } from './setting';
import type { SettingPage, SettingTab } from './setting-tab';

type Group = SettingDefinitionGroup | SettingDefinitionList;
type Flag = boolean | (() => boolean) | undefined;

const isOn = (flag: Flag, otherwise: boolean): boolean => (typeof flag === 'function' ? flag() : (flag ?? otherwise));

/** Draws a tab from its definitions, with pages that open over it. */
export class DeclaredSettings {
	/** Names of the pages that are open, outermost first. */
	#path: string[] = [];
	#refreshers: (() => void)[] = [];
	#cleanups: (() => void)[] = [];
	#page: SettingPage | null = null;
	#items: SettingDefinitionItem[] = [];
	readonly #queries = new Map<string, string>();

	constructor(readonly tab: SettingTab) {}

	draw(items: SettingDefinitionItem[]): void {
		this.tearDown();
		this.#items = items;
		const { containerEl } = this.tab;
		containerEl.empty();
		const open = this.#openPage();
		if (open) this.#drawPage(containerEl, open);
		else this.#drawItems(containerEl, items);
	}

	refresh(): void {
		for (const refresher of this.#refreshers) refresher();
	}

	tearDown(): void {
		for (const cleanup of this.#cleanups.splice(0)) cleanup();
		this.#page?.hide();
		this.#page = null;
		this.#refreshers = [];
	}

	#openPage(): SettingDefinitionPage | null {
		let items: readonly SettingDefinitionItem[] = this.#items;
		let page: SettingDefinitionPage | null = null;
		for (const name of this.#path) {
			const all = items.flatMap((item) => ('type' in item && item.type !== 'page' ? (item.items ?? []) : [item]));
			page = all.find((item): item is SettingDefinitionPage => 'type' in item && item.type === 'page' && item.name === name) ?? null;
			if (!page) {
				this.#path = [];
				return null;
			}
			items = page.items ?? [];
		}
		return page;
	}

	#drawPage(containerEl: HTMLElement, page: SettingDefinitionPage): void {
		const made = page.page?.() ?? null;
		const home = made ? made.rootEl : containerEl.createDiv('setting-page');
		containerEl.append(home);
		const bar = made ? made.titlebarEl : home.createDiv('setting-page-titlebar');
		const back = createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
		setIcon(back, 'arrow-left');
		back.addEventListener('click', () => {
			this.#path = this.#path.slice(0, -1);
			this.draw(this.#items);
		});
		bar.prepend(back, createSpan({ cls: 'setting-page-title', text: made?.title || page.name }));
		this.#page = made;
		if (made) made.display();
		else this.#drawItems(home, page.items ?? []);
	}

	#drawItems(containerEl: HTMLElement, items: readonly SettingDefinitionItem[]): void {
		let loose: SettingGroup | null = null;
		items.forEach((item, index) => {
			if ('type' in item && item.type !== 'page') {
				loose = null;
				this.#drawGroup(containerEl, item);
			} else {
				loose ??= new SettingGroup(containerEl);
				this.#drawRow(loose, item, index, null);
			}
		});
	}

	#drawGroup(containerEl: HTMLElement, definition: Group): void {
		const group = new SettingGroup(containerEl);
		if (definition.heading !== undefined) group.setHeading(definition.heading);
		if (definition.cls !== undefined) group.addClass(...definition.cls.split(' '));
		for (const build of definition.extraButtons ?? []) group.addExtraButton(build as (component: object) => unknown);
		const items = definition.items ?? [];
		const rows = items.map((item, index) => this.#drawRow(group, item, index, definition));
		const list = definition.type === 'list' ? (definition as SettingDefinitionList) : null;
		if (list?.emptyState !== undefined && items.length === 0) group.listEl.createDiv('setting-list-empty').setText(list.emptyState);
		const add = list?.addItem;
		if (add) {
			group.addExtraButton((button) =>
				button.setIcon('plus').setTooltip(add.name).onClick(() => add.action(button.extraSettingsEl)),
			);
		}
		this.#filter(group, definition, rows);
		this.#keep(() => group.groupEl.toggle(isOn(definition.visible, true)));
	}

	#filter(group: SettingGroup, definition: Group, rows: Setting[]): void {
		const { search, items = [] } = definition;
		if (!search) return;
		const key = `${this.#path.join('/')}/${definition.heading ?? ''}`;
		const apply = (query: string): void => {
			this.#queries.set(key, query);
			items.forEach((item, index) => {
				const bypass = 'searchable' in item && !isOn(item.searchable, true);
				const shown = query === '' || bypass || ('type' in item ? true : search.match(item, query));
				rows[index]?.settingEl.toggleClass('is-filtered-out', !shown);
			});
		};
		group.addSearch((component) =>
			component
				.setPlaceholder(search.placeholder ?? '')
				.setValue(this.#queries.get(key) ?? '')
				.onChange(apply),
		);
		apply(this.#queries.get(key) ?? '');
	}

	#drawRow(group: SettingGroup, item: SettingDefinition | SettingDefinitionPage, index: number, owner: Group | null): Setting {
		const setting = new Setting(group.listEl).setName(item.name);
		if (item.desc !== undefined) setting.setDesc(typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
		if ('type' in item) this.#drawPageLink(setting, item);
		else if (item.control) this.#drawControl(setting, item.control);
		else if (item.render) {
			const cleanup = item.render(setting as never, group as never);
			if (typeof cleanup === 'function') this.#cleanups.push(() => cleanup());
		} else if (item.action) {
			const { action, disabled } = item;
			setting.setClass('mod-action');
			setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
			setting.settingEl.addEventListener('click', () => {
				if (!isOn(disabled, false)) action(setting.settingEl, index);
			});
			this.#keep(() => void setting.setDisabled(isOn(disabled, false)));
		}
		if (owner?.type === 'list') this.#drawListButtons(setting, owner as SettingDefinitionList, index);
		this.#keep(() => setting.settingEl.toggle(isOn(item.visible, true)));
		return setting;
	}

	#drawListButtons(setting: Setting, list: SettingDefinitionList, index: number): void {
		const { onDelete, onReorder, items = [] } = list;
		if (onReorder && index > 0) {
			setting.addExtraButton((button) => button.setIcon('chevron-up').setTooltip('Move up').onClick(() => onReorder(index, index - 1)));
		}
		if (onReorder && index < items.length - 1) {
			setting.addExtraButton((button) => button.setIcon('chevron-down').setTooltip('Move down').onClick(() => onReorder(index, index + 1)));
		}
		if (!onDelete) return;
		setting.addExtraButton((button) => button.setIcon('trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
		setting.settingEl.setAttr('tabindex', 0);
		setting.settingEl.addEventListener('keydown', (event) => {
			const removes = event.key === 'Delete' || event.key === 'Backspace';
			if (removes && event.target === setting.settingEl) onDelete(index);
		});
	}

	#drawPageLink(setting: Setting, page: SettingDefinitionPage): void {
		const { displayValue, status } = page;
		setting.setClass('mod-page');
		setting.addDisplayValue((component) =>
			component
				.setValue(typeof displayValue === 'function' ? displayValue() : (displayValue ?? null))
				.setStatus(typeof status === 'function' ? status() : (status ?? null)),
		);
		setIcon(setting.controlEl.createSpan(), 'chevron-right');
		setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
		const open = (): void => {
			this.#path = [...this.#path, page.name];
			this.draw(this.#items);
		};
		setting.settingEl.addEventListener('click', open);
		setting.settingEl.addEventListener('keydown', (event) => {
			if (event.key === 'Enter') open();
		});
	}

	#drawControl(setting: Setting, control: SettingControl): void {
		const stored = this.tab.getControlValue(control.key) ?? control.defaultValue;
		const text = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
		switch (control.type) {
			case 'toggle':
				setting.addToggle((toggle) => toggle.setValue(stored === true).onChange((value) => this.#store(setting, control.key, control.validate, value)));
				break;
			case 'dropdown':
				setting.addDropdown((dropdown) =>
					dropdown
						.addOptions(control.options)
						.setValue(text)
						.onChange((value) => this.#store(setting, control.key, control.validate, value)),
				);
				break;
			case 'text':
			case 'file':
			case 'folder':
				setting.addText((input) =>
					input
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange((value) => this.#store(setting, control.key, control.validate, value)),
				);
				break;
			case 'textarea':
				setting.addTextArea((input) => {
					if (control.rows !== undefined) input.inputEl.rows = control.rows;
					input
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange((value) => this.#store(setting, control.key, control.validate, value));
				});
				break;
			case 'number':
				setting.addText((input) => {
					input.inputEl.type = 'number';
					input.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
					input
						.setPlaceholder(control.placeholder ?? '')
						.setValue(text)
						.onChange((value) => this.#storeNumber(setting, control, value));
				});
				break;
			case 'slider':
				setting.addSlider((slider) => {
					slider.setLimits(control.min, control.max, control.step);
					if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
					slider
						.setValue(Number(text))
						.setDynamicTooltip()
						.onChange((value) => this.#store(setting, control.key, control.validate, value));
				});
				break;
			case 'color':
				setting.addColorPicker((picker) => picker.setValue(text).onChange((value) => this.#store(setting, control.key, control.validate, value)));
				break;
			default:
				control satisfies never;
		}
		if (control.validate && stored !== undefined) {
			// Not returned: a setting has a `then` of its own, and a promise that resolves with one never settles.
			const show = (message: string | void): void => void setting.setErrorMessage(message || null);
			Promise.resolve(control.validate(stored as never)).then(show, throwLater);
		}
		this.#keep(() => void setting.setDisabled(isOn(control.disabled, false)));
	}

	#storeNumber(setting: Setting, control: SettingControl & { type: 'number' }, text: string): void {
		const value = Number(text);
		const bad = text.trim() === '' || Number.isNaN(value) || value < (control.min ?? -Infinity) || value > (control.max ?? Infinity);
		if (bad) setting.setErrorMessage('Not a number in the allowed range');
		else this.#store(setting, control.key, control.validate, value);
	}

	/** Validates, then writes; a value that is refused is not written. */
	#store<V>(setting: Setting, key: string, validate: ((value: V) => string | void | Promise<string | void>) | undefined, value: V): void {
		Promise.resolve(validate?.(value))
			.then(async (message) => {
				setting.setErrorMessage(message || null);
				if (message) return;
				await this.tab.setControlValue(key, value);
				this.refresh();
			})
			.catch(throwLater);
	}

	#keep(refresher: () => void): void {
		this.#refreshers.push(refresher);
		refresher();
	}
}
