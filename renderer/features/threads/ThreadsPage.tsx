import type { ReactNode } from 'react';

export function ThreadsPage({ id }: { id: string | null }): ReactNode {
  return <h1>{id}</h1>;
}
