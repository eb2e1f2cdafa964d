/** opencc-js ships its dictionaries as modules without declarations: `from to` pairs, separated by bars. */
declare module 'opencc-js/dict/*' {
	const dictionary: string;
	export default dictionary;
}
