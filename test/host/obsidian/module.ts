/**
 * What `require('obsidian')` answers. A name that is not here throws when it is read, with the name, so that a plugin
 * that relies on something the preview lacks cannot fail silently.
 */
export { CapacitorAdapter, FileSystemAdapter } from './adapter';
export { App, RenderContext } from './app';
export { BasesView, BooleanValue, DateValue, ListValue, NullValue, NumberValue, PrimitiveValue, QueryController, StringValue, Value } from './bases';
export { iterateCacheRefs, iterateRefs, resolveSubpath } from './cache-refs';
export { Component } from './component';
export { ConfirmationButton, ConfirmationModal } from './confirmation-modal';
export { Editor } from './editor';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState } from './editor-fields';
export { Events } from './events';
export { FileManager } from './file-manager';
export { TAbstractFile, TFile, TFolder } from './files';
export { htmlToMarkdown } from './html-to-markdown';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { AbstractInputSuggest, PopoverSuggest } from './input-suggest';
export { Keymap, Scope } from './keymap';
export { WorkspaceLeaf } from './leaf';
export { MarkdownPreviewRenderer, MarkdownRenderChild, MarkdownRenderer } from './markdown-renderer';
export { MarkdownView } from './markdown-view';
export { finishRenderMath, loadMathJax, renderMath } from './math';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { MetadataCache } from './metadata-cache';
export { Modal } from './modal';
export { Notice } from './notice';
export { getAllTags } from './parse-cache';
export { apiVersion, getLanguage, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugin';
export { HoverPopover, PopoverState } from './popover';
export { MarkdownPreviewView } from './reading-view';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './search';
export { Setting, SettingGroup } from './setting';
export {
	AbstractTextComponent,
	BaseComponent,
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
	ValueComponent,
} from './setting-components';
export { PluginSettingTab, SettingPage, SettingTab } from './setting-tab';
export { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './subpath';
export { FuzzySuggestModal, SuggestModal } from './suggest-modal';
export { Tasks } from './tasks';
export { displayTooltip, setTooltip } from './tooltip';
export {
	arrayBufferToBase64,
	arrayBufferToHex,
	base64ToArrayBuffer,
	debounce,
	getBlobArrayBuffer,
	hexToArrayBuffer,
	normalizePath,
	request,
	requestUrl,
	sanitizeHTMLToDom,
} from './util';
export { Vault } from './vault';
export { EditableFileView, FileView, ItemView, TextFileView, View } from './view';
export { Workspace } from './workspace';
export {
	WorkspaceContainer,
	WorkspaceFloating,
	WorkspaceItem,
	WorkspaceMobileDrawer,
	WorkspaceParent,
	WorkspaceRibbon,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceTabs,
	WorkspaceWindow,
} from './workspace-items';
export {
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
	parseYaml,
	stringifyYaml,
} from './yaml';
