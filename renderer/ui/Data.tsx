import type { ReactNode } from 'react';

/**
 * Wraps what people entered and official Chinese names, so that a reader's browser, a screen reader and the
 * check of the English screens know it as Chinese.
 */
export function Data({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  return (
    <span lang="zh" className={className}>
      {children}
    </span>
  );
}
