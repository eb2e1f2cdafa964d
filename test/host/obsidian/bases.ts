import { Component } from './component';

/** Classes of Bases that a plugin may extend or test for. The preview never makes one: `registerBasesView` answers false. */
export abstract class BasesView extends Component {
	abstract type: string;
	abstract onDataUpdated(): void;
}

export class QueryController extends Component {}

export abstract class Value {
	abstract toString(): string;
	abstract isTruthy(): boolean;
}

export class NullValue extends Value {
	override toString(): string {
		return '';
	}

	override isTruthy(): boolean {
		return false;
	}
}

export abstract class PrimitiveValue<T> extends Value {
	constructor(readonly value: T) {
		super();
	}

	override toString(): string {
		return String(this.value);
	}

	override isTruthy(): boolean {
		return Boolean(this.value);
	}
}

export class StringValue extends PrimitiveValue<string> {}
export class NumberValue extends PrimitiveValue<number> {}
export class BooleanValue extends PrimitiveValue<boolean> {}
export class DateValue extends PrimitiveValue<string> {}
export class ListValue extends PrimitiveValue<readonly unknown[]> {}
