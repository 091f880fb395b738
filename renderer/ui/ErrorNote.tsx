import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { wordError } from '../i18n/errors.ts';
import { useLanguage, useWords } from '../i18n/words.ts';
import { MarkedText } from './MarkedText.tsx';
import { words } from './words.ts';

/** Says in words, with an icon, what failed; offers to try again where that makes sense. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={<MarkedText text={wordError(error, language)} />}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )
      }
    />
  );
}
