import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ConnectionError } from '../client.ts';
import { useRead } from '../store/remote.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { Look } from './Look.tsx';
import { NotLetIn, StartFailed } from './StartPages.tsx';
import { useCoreEvents } from './useCoreEvents.ts';

const FirstRunPage = lazy(async () => ({
  default: (await import('../features/firstRun/FirstRunPage.tsx')).FirstRunPage,
}));

const SESSION_REFRESH_MS = 60_000;

/** The window: it asks who is at work, and shows the first run or the desk. */
export function App({ queryClient }: { queryClient: QueryClient }): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Router hook={useHashLocation}>
        <Start />
      </Router>
    </QueryClientProvider>
  );
}

function Start(): ReactNode {
  useCoreEvents();
  // Asked again each minute, so that midnight turns the day of an open window.
  const session = useRead('session', 'state', {}, { refetchEveryMs: SESSION_REFRESH_MS });
  return (
    <Look settings={session.data?.settings ?? null}>
      <ErrorBoundary>
        {session.data !== undefined ? (
          session.data.firstRun ? (
            <Suspense>
              <FirstRunPage session={session.data} />
            </Suspense>
          ) : (
            <Frame session={session.data} />
          )
        ) : session.error !== null ? (
          session.error instanceof ConnectionError && session.error.reason === 'noSession' ? (
            <NotLetIn />
          ) : (
            <StartFailed error={session.error} onRetry={() => void session.refetch()} />
          )
        ) : null}
      </ErrorBoundary>
    </Look>
  );
}
