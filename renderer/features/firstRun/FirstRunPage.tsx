import type { ReactNode } from 'react';
import type { OutputFor } from '../../store/remote.ts';

export function FirstRunPage({ session }: { session: OutputFor<'session', 'state'> }): ReactNode {
  return <h1>{session.device}</h1>;
}
