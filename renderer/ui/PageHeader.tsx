import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** One quiet line beside the title: a count, a period, a state. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: what it is at the left, what can be done at the right. */
export function PageHeader({ title, note, actions }: PageHeaderProps): ReactNode {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {note !== undefined && <span className="page-header-note">{note}</span>}
      <div className="page-header-actions">{actions}</div>
    </header>
  );
}
