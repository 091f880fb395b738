import type { ReactNode } from 'react';

export function ContractsPage({ id }: { id: string | null }): ReactNode {
  return <h1>{id}</h1>;
}
