const query = new URLSearchParams(typeof location === 'undefined' ? '' : location.search);
const phone = query.get('mobile') === '1';
const agent = typeof navigator === 'undefined' ? '' : navigator.userAgent;

/** The device: a desktop, or a phone with `?mobile=1` in the address. */
export const Platform = {
	isDesktop: !phone,
	isMobile: phone,
	isDesktopApp: !phone,
	isMobileApp: phone,
	isIosApp: false,
	isAndroidApp: phone,
	isPhone: phone,
	isTablet: false,
	isMacOS: !phone && agent.includes('Mac OS'),
	isWin: !phone && agent.includes('Windows'),
	isLinux: !phone && agent.includes('Linux'),
	isSafari: false,
	resourcePathPrefix: 'preview://',
};

/** The app's language, `?lang=` in the address: `en`, `zh` (Simplified) or `zh-TW` (Traditional). */
export function getLanguage(): string {
	return query.get('lang') ?? 'en';
}

/** The version of the app that is imitated. */
export const apiVersion = '1.13.1';

/** Whether the imitated app is at least `version`. */
export function requireApiVersion(version: string): boolean {
	const [wanted, present] = [version, apiVersion].map((text) => text.split('.').map(Number));
	for (let i = 0; i < 3; i++) {
		const difference = (present?.[i] ?? 0) - (wanted?.[i] ?? 0);
		if (difference !== 0) return difference > 0;
	}
	return true;
}
