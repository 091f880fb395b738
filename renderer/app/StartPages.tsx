import { Button } from 'antd';
import type { ReactNode } from 'react';
import { wordError } from '../i18n/errors.ts';
import { useLanguage, useWords, wordsIn } from '../i18n/words.ts';
import { NeedleMark } from './NeedleMark.tsx';
import { words } from './words.ts';

/** A browser window without a session: it holds no data, so it knows no language and says it in both. */
export function NotLetIn(): ReactNode {
  return (
    <main className="start-page">
      <NeedleMark size={40} />
      {(['zh', 'en'] as const).map((language) => {
        const t = wordsIn(words, language);
        return (
          <section key={language} lang={language}>
            <h1>{t('notLetInTitle')}</h1>
            <p>{t('notLetInHint')}</p>
          </section>
        );
      })}
      <code>http://127.0.0.1:…/#…</code>
    </main>
  );
}

/** The core does not answer, or refuses to open the catalogue. */
export function StartFailed({ error, onRetry }: { error: Error; onRetry: () => void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <main className="start-page" role="alert">
      <NeedleMark size={40} />
      <h1>{t('startFailedTitle')}</h1>
      <p>{wordError(error, language)}</p>
      <Button type="primary" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
    </main>
  );
}
