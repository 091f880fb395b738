import type { ReactNode } from 'react';
import { useShortcut } from '../../ui/shortcuts.ts';
import { type MatchAction, matchKeys } from './matchKeys.ts';

/** Keeps the keys of the match screen in force while it is shown. */
export function KeyBindings({ act }: { act(action: MatchAction): void }): ReactNode {
  return matchKeys.map(([keys, action]) => <KeyBinding key={keys} keys={keys} run={() => act(action)} />);
}

function KeyBinding({ keys, run }: { keys: string; run(): void }): ReactNode {
  useShortcut({ keys }, run);
  return null;
}
