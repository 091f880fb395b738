import { EditOutlined } from '@ant-design/icons';
import { Button, Form, Popover, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Selection } from '../../../../shared/contract/common.ts';
import { fieldsOf } from '../../../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { isStepped } from '../../../../shared/domain/preparation.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useWrite } from '../../../store/remote.ts';
import { number } from '../../../ui/format.ts';
import { FieldInput } from '../fieldInput/FieldInput.tsx';
import { words } from '../words.ts';

/** Sets one field of every selected record, or empties it. */
export function FieldSetter({ kind, selection }: { kind: RecordKind; selection: Selection }): ReactNode {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      open={shown}
      onOpenChange={setShown}
      content={<SetterForm kind={kind} selection={selection} onDone={() => setShown(false)} />}
    >
      <Button icon={<EditOutlined aria-hidden />}>{t('setField')}</Button>
    </Popover>
  );
}

interface SetterFormProps {
  readonly kind: RecordKind;
  readonly selection: Selection;
  readonly onDone: () => void;
}

function SetterForm({ kind, selection, onDone }: SetterFormProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  // One text on many records is nearly always a slip; the rest is what an office sets in bulk.
  const fields = fieldsOf(kind).filter(
    ([name, field]) => !field.required && field.type !== 'longText' && !isStepped(kind, name),
  );
  const [name, setName] = useState(fields[0]![0]);
  const [value, setValue] = useState<unknown>(null);
  const field = fields.find(([other]) => other === name)![1];
  const update = useWrite('records', 'updateMany');

  async function set(next: unknown): Promise<void> {
    const done = await update.run({ kind, selection, patch: { [name]: next } });
    if (done === undefined) return;
    announceDone(t('changedMany', { count: number(done.count) }));
    onDone();
  }
  return (
    <Form layout="vertical" className="condition-editor" onFinish={() => void set(value)}>
      <Form.Item label={t('fieldToSet')}>
        <Select
          value={name}
          showSearch={{ optionFilterProp: 'label' }}
          options={fields.map(([key, { label }]) => ({ value: key, label: label[language] }))}
          onChange={(next) => {
            setName(next);
            setValue(null);
          }}
        />
      </Form.Item>
      <Form.Item label={t('setTo')}>
        <FieldInput field={field} label={t('setTo')} value={value} onChange={setValue} />
      </Form.Item>
      <div className="editor-buttons">
        <Button onClick={() => void set(null)} loading={update.busy}>
          {t('setEmpty')}
        </Button>
        <Button type="primary" htmlType="submit" disabled={value === null} loading={update.busy}>
          {t('apply')}
        </Button>
      </div>
    </Form>
  );
}
