import type { ReactNode } from 'react';
import { ThreadPage } from './ThreadPage.tsx';
import { ThreadsOverview } from './ThreadsOverview.tsx';
import './threads.css';

/** 对接事项: all of them by stage, or one of them. */
export function ThreadsPage({ id }: { id: string | null }): ReactNode {
  return id === null ? <ThreadsOverview /> : <ThreadPage key={id} id={id} />;
}
