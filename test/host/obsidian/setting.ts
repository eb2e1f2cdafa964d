import type { TooltipOptions } from 'obsidian';
import {
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
	type BaseComponent,
} from './setting-components';
import { setTooltip } from './tooltip';

/** A row of settings: name and description, controls at its end. */
export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	setErrorMessage(message: string | null): this {
		this.errorEl?.remove();
		this.errorEl = message ? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } }) : null;
		this.settingEl.toggleClass('is-invalid', this.errorEl !== null);
		return this;
	}

	addDisplayValue(build: (component: DisplayValueComponent) => unknown): this {
		build(new DisplayValueComponent(this.controlEl));
		return this;
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(...cls.split(' ').filter(Boolean));
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}

	setHeading(): this {
		return this.setClass('setting-item-heading');
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	addComponent<T extends BaseComponent>(make: (el: HTMLElement) => T): this {
		this.components.push(make(this.controlEl));
		return this;
	}

	addButton(build: (component: ButtonComponent) => unknown): this {
		return this.#add(new ButtonComponent(this.controlEl), build);
	}

	addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
		return this.#add(new ExtraButtonComponent(this.controlEl), build);
	}

	addToggle(build: (component: ToggleComponent) => unknown): this {
		this.setClass('mod-toggle');
		return this.#add(new ToggleComponent(this.controlEl), build);
	}

	addText(build: (component: TextComponent) => unknown): this {
		return this.#add(new TextComponent(this.controlEl), build);
	}

	addSearch(build: (component: SearchComponent) => unknown): this {
		return this.#add(new SearchComponent(this.controlEl), build);
	}

	addTextArea(build: (component: TextAreaComponent) => unknown): this {
		return this.#add(new TextAreaComponent(this.controlEl), build);
	}

	addDropdown(build: (component: DropdownComponent) => unknown): this {
		return this.#add(new DropdownComponent(this.controlEl), build);
	}

	addColorPicker(build: (component: ColorComponent) => unknown): this {
		return this.#add(new ColorComponent(this.controlEl), build);
	}

	addProgressBar(build: (component: ProgressBarComponent) => unknown): this {
		return this.#add(new ProgressBarComponent(this.controlEl), build);
	}

	addSlider(build: (component: SliderComponent) => unknown): this {
		return this.#add(new SliderComponent(this.controlEl), build);
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	#add<T extends BaseComponent>(component: T, build: (component: T) => unknown): this {
		const nameId = (this.nameEl.id ||= `setting-${Math.random().toString(36).slice(2)}`);
		for (const input of this.controlEl.findAll('input, select, textarea')) input.setAttr('aria-labelledby', nameId);
		this.components.push(component);
		build(component);
		return this;
	}
}

/** Rows under a heading. */
export class SettingGroup {
	readonly groupEl: HTMLElement;
	readonly headerEl: HTMLElement;
	readonly controlEl: HTMLElement;
	readonly listEl: HTMLElement;
	readonly #headingEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv('setting-group');
		this.headerEl = this.groupEl.createDiv('setting-item setting-item-heading');
		this.#headingEl = this.headerEl.createDiv('setting-item-info').createDiv('setting-item-name');
		this.controlEl = this.headerEl.createDiv('setting-item-control');
		this.listEl = this.groupEl.createDiv('setting-items');
		this.headerEl.hide();
	}

	setHeading(text: string | DocumentFragment): this {
		this.#headingEl.setText(text);
		this.headerEl.show();
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(build: (setting: Setting) => void): this {
		build(new Setting(this.listEl));
		return this;
	}

	addSearch(build: (component: SearchComponent) => unknown): this {
		this.headerEl.show();
		build(new SearchComponent(this.controlEl));
		return this;
	}

	addExtraButton(build: (component: ExtraButtonComponent) => unknown): this {
		this.headerEl.show();
		build(new ExtraButtonComponent(this.controlEl));
		return this;
	}
}
