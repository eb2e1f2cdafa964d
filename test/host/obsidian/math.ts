/** Formulas show as their source: the preview has no MathJax. */
export function renderMath(source: string, display: boolean): HTMLElement {
	return createSpan({ cls: ['math', display ? 'math-block' : 'math-inline'], text: source });
}

export async function loadMathJax(): Promise<void> {}

export async function finishRenderMath(): Promise<void> {}
