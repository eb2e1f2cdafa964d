/** The build bundles the module before `?worker` into one self-contained function of the worker's global scope. */
declare module '*?worker' {
	const code: import('./index/annotator').WorkerCode;
	export default code;
}
