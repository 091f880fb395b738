import type { ReactNode } from 'react';

export function ReportPage(): ReactNode {
  return <h1>Report</h1>;
}
