import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SnapshotContent } from '../../../../shared/reporting/snapshot/snapshot.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { words } from './words.ts';

interface FreezeButtonProps {
  readonly content: SnapshotContent;
  /** The name that is proposed. */
  readonly title: string;
}

/** 冻结快照: keeps what is shown as it would be printed now. */
export function FreezeButton({ content, title }: FreezeButtonProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [draft, setDraft] = useState<{ title: string; note: string } | null>(null);
  const freezing = useWrite('reports', 'freeze');
  async function freeze(): Promise<void> {
    if (draft === null || draft.title.trim() === '') return;
    const frozen = await freezing.run({
      ...draft,
      note: draft.note || null,
      content,
      language: language === 'zh' ? 'zh-CN' : 'en',
    });
    if (frozen === undefined) return;
    announceDone(t('frozen', { title: draft.title }));
    setDraft(null);
  }
  return (
    <>
      <Button onClick={() => setDraft({ title, note: '' })}>{t('freeze')}</Button>
      <Modal
        open={draft !== null}
        title={t('freeze')}
        okText={t('save')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: draft?.title.trim() === '' }}
        confirmLoading={freezing.busy}
        onCancel={() => setDraft(null)}
        onOk={() => void freeze()}
      >
        <p className="quiet">{t('freezeHint')}</p>
        {draft !== null && (
          <Form layout="vertical" onFinish={() => void freeze()}>
            <Form.Item label={t('freezeTitle')} htmlFor="freeze-title" required>
              <Input
                id="freeze-title"
                autoFocus
                maxLength={200}
                value={draft.title}
                onChange={(event) => setDraft({ ...draft, title: event.target.value })}
              />
            </Form.Item>
            <Form.Item label={t('freezeNote')} htmlFor="freeze-note">
              <Input.TextArea
                id="freeze-note"
                rows={2}
                maxLength={2000}
                value={draft.note}
                onChange={(event) => setDraft({ ...draft, note: event.target.value })}
              />
            </Form.Item>
          </Form>
        )}
      </Modal>
    </>
  );
}
