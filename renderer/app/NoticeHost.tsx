import { App, Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { wordError } from '../i18n/errors.ts';
import { useLanguage, useWords } from '../i18n/words.ts';
import { useNotices } from '../store/notices.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { ShortcutHint } from '../ui/ShortcutHint.tsx';
import { useUndo } from './useUndo.ts';
import { words } from './words.ts';

const DONE_SECONDS = 5;
const FAILED_SECONDS = 10;

/** Shows the latest notice. One at a time: the offer to undo always means the last step. */
export function NoticeHost(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { message } = App.useApp();
  const { undo } = useUndo();
  const sequence = useNotices((state) => state.sequence);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a notice is shown once, when it is new
  useEffect(() => {
    const notice = useNotices.getState().latest;
    if (notice === null) return;
    if (notice.tone === 'failed') {
      void message.open({
        key: 'notice',
        type: 'error',
        content: <MarkedText text={wordError(notice.error, language)} />,
        duration: FAILED_SECONDS,
      });
      return;
    }
    const offer = notice.undo === 'offered' && (
      <Button
        type="link"
        size="small"
        onClick={() => {
          message.destroy('notice');
          void undo();
        }}
      >
        {t('undo')} <ShortcutHint keys="mod+z" />
      </Button>
    );
    void message.open({
      key: 'notice',
      type: 'success',
      duration: DONE_SECONDS,
      content: (
        <span role="status">
          <MarkedText text={notice.text} />
          {offer}
        </span>
      ),
    });
  }, [sequence]);
  return null;
}
