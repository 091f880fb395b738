import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Divider, Form, Input, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ViewDefinition } from '../../../../shared/contract/desk.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useWords } from '../../../i18n/words.ts';
import { useRead, useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { words } from '../words.ts';

interface SavedViewsProps {
  readonly kind: RecordKind;
  /** The list as it stands: what is saved. */
  readonly present: ViewDefinition;
  readonly viewId: string | null;
  readonly onOpen: (viewId: string, definition: ViewDefinition) => void;
}

/** Lists under a name: open, save, overwrite, delete. */
export function SavedViews({ kind, present, viewId, onOpen }: SavedViewsProps): ReactNode {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  const views = useRead('views', 'list', { kind }).data?.views ?? [];
  const current = views.find((view) => view.id === viewId);
  const save = useWrite('views', 'save', { done: t('viewSaved') });
  const remove = useWrite('views', 'remove');

  async function keep(id: string | null, name: string): Promise<void> {
    const saved = await save.run({ id, kind, name, definition: present });
    if (saved === undefined) return;
    onOpen(saved.id, present);
    setShown(false);
  }
  const content = (
    <div className="saved-views">
      {views.length === 0 && <p className="quiet">{t('noViews')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Button
              type={view.id === viewId ? 'primary' : 'text'}
              onClick={() => {
                onOpen(view.id, view.definition);
                setShown(false);
              }}
            >
              <Data>{view.name}</Data>
            </Button>
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('removeView', { name: view.name })}
              onClick={() => void remove.run({ id: view.id })}
            />
          </li>
        ))}
      </ul>
      <Divider />
      {current !== undefined && (
        <Button block onClick={() => void keep(current.id, current.name)}>
          {t('updateView')}
        </Button>
      )}
      <Form layout="inline" onFinish={({ name }: { name: string }) => void keep(null, name)}>
        <Form.Item name="name" rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input placeholder={t('viewName')} aria-label={t('viewName')} maxLength={60} />
        </Form.Item>
        <Button htmlType="submit" type="primary" loading={save.busy}>
          {t('saveView')}
        </Button>
      </Form>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={shown} onOpenChange={setShown} content={content}>
      <Button>
        {current === undefined ? t('views') : <Data>{current.name}</Data>} <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}
