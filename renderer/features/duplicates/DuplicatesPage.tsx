import type { ReactNode } from 'react';

export function DuplicatesPage(): ReactNode {
  return <h1>Duplicates</h1>;
}
