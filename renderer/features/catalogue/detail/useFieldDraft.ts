import { useCallback, useEffect, useRef, useState } from 'react';
import type { Field } from '../../../../shared/domain/fields/field.ts';

/** How far the last change of a field has got. */
export type SaveState =
  | { readonly step: 'calm' }
  | { readonly step: 'saving' }
  | { readonly step: 'saved' }
  | { readonly step: 'refused'; readonly why: 'required' | 'unfit' }
  | { readonly step: 'failed'; readonly error: unknown };

const calm: SaveState = { step: 'calm' };
const SAVED_SHOWN_MS = 4_000;

/** What a typed value becomes when it is stored: trimmed, and null where nothing is left. */
export function storedValue(field: Field, value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const text = field.type === 'longText' ? value.replace(/\s+$/u, '') : value.trim();
  return text === '' ? null : text;
}

/** Whether two stored values say the same; lists are compared in order. */
export function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/** Why a value cannot be stored in a field, or null. */
export function refusalOf(field: Field, value: unknown): 'required' | 'unfit' | null {
  if (value === null) return field.required ? 'required' : null;
  return field.schema.safeParse(value).success ? null : 'unfit';
}

interface Draft {
  readonly value: unknown;
  /** 'settled' once it has been stored and only waits for the stored value to come back. */
  readonly phase: 'typed' | 'settled';
}

interface FieldDraft {
  /** What the input shows: what is being typed, else what is stored. */
  readonly value: unknown;
  readonly state: SaveState;
  type(value: unknown): void;
  /** Takes a value and stores it at once, as for a choice from a list. */
  choose(value: unknown): void;
  /** Stores what was typed; called on leaving the field. */
  commit(): void;
  /** Back to what is stored. */
  revert(): void;
}

/**
 * One field that is edited in place: typed freely, stored on leaving it, and also when it disappears with
 * something unsaved in it. What could not be stored stays in the field.
 * @param save rejects when it could not be stored
 */
export function useFieldDraft(
  field: Field,
  stored: unknown,
  save: (value: unknown) => Promise<void>,
): FieldDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [state, setState] = useState<SaveState>(calm);
  const latest = useRef({ draft, stored, save });
  latest.current = { draft, stored, save };

  const store = useCallback(
    async (typed: unknown) => {
      const value = storedValue(field, typed);
      if (sameValue(value, latest.current.stored)) {
        setDraft(null);
        setState(calm);
        return;
      }
      const refusal = refusalOf(field, value);
      if (refusal !== null) {
        setState({ step: 'refused', why: refusal });
        return;
      }
      setState({ step: 'saving' });
      try {
        await latest.current.save(value);
        setDraft((present) => (present?.value === typed ? { value: typed, phase: 'settled' } : present));
        setState({ step: 'saved' });
      } catch (error) {
        setState({ step: 'failed', error });
      }
    },
    [field],
  );

  // What was typed is shown until the stored value has come back, so that it never flickers to the old one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for `stored`
  useEffect(() => {
    setDraft((present) => (present?.phase === 'settled' ? null : present));
  }, [JSON.stringify(stored ?? null)]);
  useEffect(() => {
    if (state.step !== 'saved') return;
    const timer = setTimeout(() => setState(calm), SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(
    () => () => {
      const { draft: left, stored: kept, save: keep } = latest.current;
      if (left?.phase !== 'typed') return;
      const value = storedValue(field, left.value);
      if (!sameValue(value, kept) && refusalOf(field, value) === null) keep(value).catch(() => undefined);
    },
    [field],
  );
  return {
    value: draft === null ? stored : draft.value,
    state,
    type: (value) => setDraft({ value, phase: 'typed' }),
    choose: (value) => {
      setDraft({ value, phase: 'typed' });
      void store(value);
    },
    commit: () => {
      if (latest.current.draft?.phase === 'typed') void store(latest.current.draft.value);
    },
    revert: () => {
      setDraft(null);
      setState(calm);
    },
  };
}
