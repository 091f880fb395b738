import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { type InputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

type NewName = InputFor<'claiming', 'addPayerName'>;

const relations = ['former', 'subsidiary', 'group', 'other'] as const;

/** Under which other names buyers pay: a list to add to and take from. */
export function PayerNames(): ReactNode {
  const t = useWords(words);
  const [open, setOpen] = useState<'open' | 'closed'>('closed');
  return (
    <>
      <Button onClick={() => setOpen('open')}>{t('payerNames')}</Button>
      <Modal
        open={open === 'open'}
        width={720}
        title={t('payerNames')}
        footer={<Button onClick={() => setOpen('closed')}>{t('close')}</Button>}
        destroyOnHidden
        onCancel={() => setOpen('closed')}
      >
        <p className="quiet">{t('payerNamesHint')}</p>
        <NewNameForm />
        <NameList />
      </Modal>
    </>
  );
}

function NewNameForm(): ReactNode {
  const t = useWords(words);
  const formId = useId();
  const empty: NewName = { partyName: '', name: '', relation: 'group' };
  const [draft, setDraft] = useState(empty);
  const saving = useWrite('claiming', 'addPayerName', { done: t('nameSaved') });
  const isWhole = draft.partyName.trim() !== '' && draft.name.trim() !== '';
  async function save(): Promise<void> {
    if (isWhole && (await saving.run(draft)) !== undefined) setDraft(empty);
  }
  return (
    <Form layout="inline" className="payer-name-form" onFinish={() => void save()}>
      <Form.Item label={t('partyName')} htmlFor={`${formId}-party`}>
        <Input
          id={`${formId}-party`}
          lang="zh"
          maxLength={300}
          value={draft.partyName}
          onChange={(event) => setDraft({ ...draft, partyName: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('otherName')} htmlFor={`${formId}-name`}>
        <Input
          id={`${formId}-name`}
          lang="zh"
          maxLength={300}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </Form.Item>
      <Form.Item>
        <Select
          aria-label={t('relation')}
          value={draft.relation}
          options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
          onChange={(relation) => setDraft({ ...draft, relation })}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!isWhole} loading={saving.busy}>
        {t('addName')}
      </Button>
    </Form>
  );
}

function NameList(): ReactNode {
  const t = useWords(words);
  const names = useRead('claiming', 'payerNames', {}).data?.names;
  const removing = useWrite('claiming', 'removePayerName');
  if (names === undefined) return null;
  if (names.length === 0) return <p className="quiet">{t('payerNamesEmpty')}</p>;
  return (
    <PlainTable
      label={t('payerNames')}
      rows={names}
      keyOf={({ id }) => id}
      columns={[
        { key: 'party', heading: t('partyName'), cell: ({ partyName }) => <Data>{partyName}</Data> },
        { key: 'name', heading: t('otherName'), cell: ({ name }) => <Data>{name}</Data> },
        {
          key: 'relation',
          heading: t('relation'),
          width: '104px',
          cell: ({ relation }) => {
            const known = relations.find((each) => each === relation);
            return known === undefined ? relation : t(`relation.${known}`);
          },
        },
        {
          key: 'remove',
          heading: '',
          width: '56px',
          cell: (each) => (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('removeName', { place: names.indexOf(each) + 1 })}
              onClick={() => void removing.run({ id: each.id })}
            />
          ),
        },
      ]}
    />
  );
}
