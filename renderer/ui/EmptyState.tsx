import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** What to do next, in one sentence. */
  readonly hint?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  readonly compact?: 'compact';
}

/** An empty screen: it says what to do next, and offers it. */
export function EmptyState({ title, hint, action, compact }: EmptyStateProps): ReactNode {
  return (
    <div className={compact === undefined ? 'empty-state' : 'empty-state empty-state-compact'}>
      {compact === undefined && (
        <svg width="120" height="24" viewBox="0 0 120 24" aria-hidden="true">
          <path d="M2 14c18-12 30 10 48-1s24-8 34 0" className="thread-stroke" />
          <path d="M84 13 112 6" className="needle-stroke" />
        </svg>
      )}
      <p className="empty-state-title">{title}</p>
      {hint !== undefined && <p className="empty-state-hint">{hint}</p>}
      {action}
    </div>
  );
}
