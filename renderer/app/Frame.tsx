import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { useLocation } from 'wouter';
import { JottingHost } from '../features/jotting/JottingSheet.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { useWords } from '../i18n/words.ts';
import type { OutputFor } from '../store/remote.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NoticeHost } from './NoticeHost.tsx';
import { Pages } from './Pages.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { useUndoKeys } from './useUndo.ts';
import { words } from './words.ts';

export type Session = OutputFor<'session', 'state'>;

/** The desk: the rail at the left, one page at the right, and what may come up over both. */
export function Frame({ session }: { session: Session }): ReactNode {
  const t = useWords(words);
  const [address] = useLocation();
  useUndoKeys();
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {t('skipToContent')}
      </button>
      <Rail session={session} />
      <main className="frame-content" id="content" tabIndex={-1}>
        <ErrorBoundary address={address}>
          <Suspense fallback={<div className="page-loading">{t('pageLoading')}</div>}>
            <Pages />
          </Suspense>
        </ErrorBoundary>
      </main>
      <JottingHost />
      <Palette />
      <ShortcutSheet />
      <NoticeHost />
    </div>
  );
}
