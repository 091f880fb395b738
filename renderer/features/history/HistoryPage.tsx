import type { ReactNode } from 'react';

export function HistoryPage(): ReactNode {
  return <h1>History</h1>;
}
