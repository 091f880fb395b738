import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One subject of the settings: its name at the left, what can be set at the right. */
export function Section({ title, hint, children }: SectionProps): ReactNode {
  return (
    <section className="settings-section">
      <div>
        <h2>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      <div className="panel">{children}</div>
    </section>
  );
}

/** One thing with its name. */
export function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="settings-fact">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
