/** The build bundles the module before `?worker` and gives its code as text. */
declare module '*?worker' {
	const code: string;
	export default code;
}
