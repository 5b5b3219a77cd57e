/** What a rule answers: the new state, or a refusal as data. `code` is kebab-case and is a problem code of the interface. */
export type Result<Value, Code extends string = string> = { ok: true; value: Value } | Refusal<Code>;

export interface Refusal<Code extends string = string> {
  ok: false;
  code: Code;
}

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ ok: false, code });
