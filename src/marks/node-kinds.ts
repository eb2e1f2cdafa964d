/**
 * Whether something is an element or text, in whatever window: nodes that moved to a pop-out keep the constructors of the window where
 * they were made, so that neither window's `instanceof` tells.
 */
export function isElement(target: EventTarget | null): target is Element {
	return isNode(target) && target.nodeType === target.ELEMENT_NODE;
}

export function isText(target: EventTarget | null): target is Text {
	return isNode(target) && target.nodeType === target.TEXT_NODE;
}

export function isNode(target: EventTarget | null): target is Node {
	return target !== null && 'nodeType' in target;
}
