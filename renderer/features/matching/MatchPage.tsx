import type { ReactNode } from 'react';

interface MatchPageProps {
  readonly of: 'need' | 'scenario' | 'achievement' | 'text' | null;
  readonly id: string | null;
}

export function MatchPage({ of }: MatchPageProps): ReactNode {
  return <h1>{of}</h1>;
}
