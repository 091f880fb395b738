import { EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { useWords } from '../../i18n/words.ts';
import { useWrite } from '../../store/remote.ts';
import { words } from './words.ts';

/** The title of a thread, changed in place. */
export function ThreadTitle({ thread }: { thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const [draft, setDraft] = useState<string | null>(null);
  const saving = useWrite('threads', 'update', { done: t('thread.saved') });
  async function save(): Promise<void> {
    const title = draft?.trim() ?? '';
    if (title !== '' && title !== thread.title) await saving.run({ id: thread.id, patch: { title } });
    setDraft(null);
  }
  if (draft === null) {
    return (
      <h1 className="thread-title">
        <span lang="zh" className="two-lines" title={thread.title}>
          {thread.title}
        </span>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t('thread.rename')}
          onClick={() => setDraft(thread.title)}
        />
      </h1>
    );
  }
  return (
    <Input
      lang="zh"
      autoFocus
      maxLength={300}
      aria-label={t('thread.rename')}
      value={draft}
      disabled={saving.busy}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void save()}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
