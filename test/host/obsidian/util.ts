/** Calls `callback` once, `timeout` ms after the first call, or after the last one with `resetTimer`. */
export function debounce<T extends unknown[], V>(
	callback: (...args: T) => V,
	timeout = 0,
	resetTimer = false,
): ((...args: T) => unknown) & { cancel(): unknown; run(): V | undefined } {
	let timer: number | null = null;
	let latest: T | null = null;
	const fire = (): V | undefined => {
		const args = latest;
		timer = null;
		latest = null;
		return args ? callback(...args) : undefined;
	};
	const stop = (): void => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
	};
	const debounced = Object.assign(
		(...args: T): unknown => {
			latest = args;
			if (timer !== null && !resetTimer) return debounced;
			stop();
			timer = window.setTimeout(fire, timeout);
			return debounced;
		},
		{
			cancel(): unknown {
				stop();
				latest = null;
				return debounced;
			},
			run(): V | undefined {
				stop();
				return fire();
			},
		},
	);
	return debounced;
}

/** A vault path as the app keeps it: single slashes, none at the ends, plain spaces, NFC. */
export function normalizePath(path: string): string {
	const clean = path
		.replace(/[\\/]+/g, '/')
		.replace(/^\/+|\/+$/g, '')
		.replace(/[\u00a0\u202f]/g, ' ')
		.normalize('NFC');
	return clean === '' ? '/' : clean;
}

export function arrayBufferToBase64(buffer: ArrayBuffer): string {
	return btoa([...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join(''));
}

export function base64ToArrayBuffer(base64: string): ArrayBuffer {
	return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
}

export function arrayBufferToHex(buffer: ArrayBuffer): string {
	return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function hexToArrayBuffer(hex: string): ArrayBuffer {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)).buffer;
}

export function getBlobArrayBuffer(blob: Blob): Promise<ArrayBuffer> {
	return blob.arrayBuffer();
}

/** The preview is offline, as the plugin is: a request is a mistake and says so. */
export function requestUrl(request: string | { url: string }): never {
	const url = typeof request === 'string' ? request : request.url;
	throw new Error(`The preview has no network: requestUrl(${url})`);
}

export function request(wanted: string | { url: string }): never {
	return requestUrl(wanted);
}

/** Parses HTML without running anything in it. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	for (const el of parsed.querySelectorAll('script, style, iframe, object, embed')) el.remove();
	for (const el of parsed.querySelectorAll('*')) {
		for (const { name, value } of [...el.attributes]) {
			if (name.startsWith('on') || /^\s{0,9}javascript:/i.test(value)) el.removeAttribute(name);
		}
	}
	const fragment = document.createDocumentFragment();
	fragment.append(...parsed.body.childNodes);
	return fragment;
}
