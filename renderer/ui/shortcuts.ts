import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';

/** A key chord such as 'mod+k', 'shift+?', 'j', or a sequence of two keys such as 'g t'. `mod` is Ctrl or Cmd. */
interface Shortcut {
  readonly keys: string;
  /** What it does, for the list of shortcuts; left out, it is not listed. */
  readonly label?: string;
  /** 'everywhere' also fires while somebody types; chords without `mod` should not. */
  readonly where?: 'outsideInputs' | 'everywhere';
}

interface Binding extends Shortcut {
  readonly run: () => void;
}

const SEQUENCE_MS = 900;

let bindings: readonly Binding[] = [];
let prefix: { key: string; atMs: number } | null = null;

/** The shortcuts that are in force now, for the overlay that lists them. */
export const useActiveShortcuts = create<{ readonly active: readonly Shortcut[] }>(() => ({ active: [] }));

/** The chord of a key event: modifiers in the order mod, alt, shift, then the key in lower case. */
export function chordOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    // Signs such as '?' already are what Shift makes of a key.
    event.shiftKey && !isSign ? 'shift' : '',
  ];
  return [...modifiers.filter((name) => name !== ''), key].join('+');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  );
}

function onKeyDown(event: KeyboardEvent): void {
  // While an input method composes, every key belongs to it.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const chord = chordOf(event);
  const typing = isTyping(event.target);
  const sequence =
    prefix !== null && event.timeStamp - prefix.atMs < SEQUENCE_MS ? `${prefix.key} ${chord}` : null;
  prefix = null;
  const fits = (binding: Binding, keys: string | null) =>
    binding.keys === keys && (!typing || binding.where === 'everywhere');
  // Later bindings belong to what was opened last.
  const found =
    bindings.findLast((binding) => fits(binding, sequence)) ??
    bindings.findLast((binding) => fits(binding, chord));
  if (found !== undefined) {
    event.preventDefault();
    found.run();
  } else if (!typing && bindings.some((binding) => binding.keys.startsWith(`${chord} `))) {
    prefix = { key: chord, atMs: event.timeStamp };
  }
}

function publish(next: readonly Binding[]): void {
  if (bindings.length === 0 && next.length > 0) window.addEventListener('keydown', onKeyDown);
  if (next.length === 0) window.removeEventListener('keydown', onKeyDown);
  bindings = next;
  useActiveShortcuts.setState({ active: next.filter((binding) => binding.label !== undefined) });
}

/** Keeps a shortcut in force while the component is shown. Keys during composition are left to the input method. */
export function useShortcut(shortcut: Shortcut, run: () => void): void {
  const onKeys = useEffectEvent(run);
  const { keys, label, where } = shortcut;
  useEffect(() => {
    const binding: Binding = { keys, label, where, run: () => onKeys() };
    publish([...bindings, binding]);
    return () => publish(bindings.filter((other) => other !== binding));
  }, [keys, label, where]);
}
