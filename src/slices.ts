/** How long work goes on before the app has its turn: a frame, with room for the piece that is begun last. Milliseconds. */
const sliceTime = 16;

/** Divides long work into slices: to be awaited between its pieces, and pauses when a slice is full. */
export function slices(pause: () => Promise<void>, now: () => number): () => Promise<void> {
	let start = now();
	return async () => {
		if (now() - start < sliceTime) return;
		await pause();
		start = now();
	};
}
