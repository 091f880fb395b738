import type { ReactNode } from 'react';

const isMac = typeof navigator !== 'undefined' && /Mac/i.test(navigator.platform);

const keyNames: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  enter: '↵',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
  space: '␣',
};

/** Shows the keys of a shortcut, as 'mod+k' or 'g t'. */
export function ShortcutHint({ keys }: { keys: string }): ReactNode {
  const parts = keys.split(/[+ ]/).map((name) => keyNames[name] ?? name.toUpperCase());
  return (
    <span className="shortcut-hint" aria-hidden="true">
      {parts.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
