import { Button, Form, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Condition } from '../../../../shared/contract/common.ts';
import type { Field, RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { CodeSelect } from '../../../ui/CodeSelect.tsx';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { filterableFields, testsOf, withBranches, withoutBranches } from '../conditions.ts';
import { FieldInput } from '../fieldInput/FieldInput.tsx';
import { words } from '../words.ts';

interface ConditionEditorProps {
  readonly kind: RecordKind;
  /** The condition to be changed, or null for a new one. */
  readonly start: Condition | null;
  readonly onDone: (condition: Condition) => void;
  readonly onCancel: () => void;
}

/** Which field, which question, which values: one condition of a filter. */
export function ConditionEditor({ kind, start, onDone, onCancel }: ConditionEditorProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const fields = filterableFields(kind);
  const [name, setName] = useState(start?.field ?? usualField(fields));
  const field = fields.find(([other]) => other === name)?.[1] ?? fields[0]![1];
  const [test, setTest] = useState<Condition['test']>(start?.test ?? testsOf(field)[0]!);
  const [draft, setDraft] = useState<Draft>(() => draftOf(start));
  const condition = conditionFrom(name, test, draft);
  // Opened last, it takes the key before the detail beside the list does.
  useShortcut({ keys: 'escape' }, onCancel);

  function choose(next: string): void {
    setName(next);
    const nextField = fields.find(([other]) => other === next)?.[1];
    if (nextField) setTest(testsOf(nextField)[0]!);
    setDraft(emptyDraft);
  }
  return (
    <Form
      layout="vertical"
      className="condition-editor"
      onFinish={() => condition !== null && onDone(condition)}
    >
      <Form.Item label={t('fieldToFilter')}>
        <Select
          aria-label={t('fieldToFilter')}
          value={name}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          options={fields.map(([value, { label }]) => ({ value, label: label[language] }))}
        />
      </Form.Item>
      <Form.Item label={t('test')}>
        <Segmented
          value={test}
          onChange={setTest}
          options={testsOf(field).map((value) => ({ value, label: t(value) }))}
        />
      </Form.Item>
      <DraftInput field={field} test={test} draft={draft} onDraft={setDraft} />
      <div className="editor-buttons">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={condition === null}>
          {t('apply')}
        </Button>
      </div>
    </Form>
  );
}

/** Most filters ask for one of a few codes. */
function usualField(fields: readonly [name: string, field: Field][]): string {
  return (fields.find(([, { codeTable }]) => codeTable !== undefined) ?? fields[0]!)[0];
}

interface Draft {
  readonly values: readonly string[];
  readonly text: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
  readonly yes: boolean;
}

const emptyDraft: Draft = { values: [], text: '', from: null, to: null, yes: true };

function draftOf(condition: Condition | null): Draft {
  if (condition === null) return emptyDraft;
  switch (condition.test) {
    case 'anyOf':
      return { ...emptyDraft, values: condition.values };
    case 'contains':
      return { ...emptyDraft, text: condition.text };
    case 'between':
      return { ...emptyDraft, from: condition.from, to: condition.to };
    default:
      return { ...emptyDraft, yes: condition.value };
  }
}

/** Null while something is still missing. */
function conditionFrom(field: string, test: Condition['test'], draft: Draft): Condition | null {
  switch (test) {
    case 'anyOf':
      return draft.values.length === 0 ? null : { field, test, values: [...draft.values] };
    case 'contains':
      return draft.text.trim() === '' ? null : { field, test, text: draft.text.trim() };
    case 'between':
      return draft.from === null && draft.to === null
        ? null
        : { field, test, from: draft.from, to: draft.to };
    default:
      return { field, test, value: draft.yes };
  }
}

interface DraftInputProps {
  readonly field: Field;
  readonly test: Condition['test'];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function DraftInput({ field, test, draft, onDraft }: DraftInputProps): ReactNode {
  const t = useWords(words);
  if (test === 'known' || test === 'is')
    return (
      <Form.Item>
        <Segmented
          value={draft.yes}
          onChange={(yes) => onDraft({ ...draft, yes })}
          options={[
            { value: true, label: t(test === 'known' ? 'knownYes' : 'isYes') },
            { value: false, label: t(test === 'known' ? 'knownNo' : 'isNo') },
          ]}
        />
      </Form.Item>
    );
  if (test === 'between')
    return (
      <div className="condition-ends">
        {(['from', 'to'] as const).map((end) => (
          <Form.Item key={end} label={t(end)}>
            <FieldInput
              field={field}
              label={t(end)}
              value={draft[end]}
              onChange={(value) => onDraft({ ...draft, [end]: value as number | string | null })}
            />
          </Form.Item>
        ))}
      </div>
    );
  if (test === 'contains')
    return (
      <Form.Item>
        <FieldInput
          field={{ ...field, type: 'text' }}
          label={t('contains')}
          value={draft.text}
          onChange={(value) => onDraft({ ...draft, text: String(value ?? '') })}
        />
      </Form.Item>
    );
  return (
    <Form.Item>
      {field.codeTable !== undefined ? (
        <CodeSelect
          many="many"
          table={field.codeTable}
          aria-label={t('anyOf')}
          value={withoutBranches(field.codeTable, draft.values)}
          onChange={(values) => onDraft({ ...draft, values: withBranches(field.codeTable!, values ?? []) })}
        />
      ) : (
        <FieldInput
          field={field}
          label={t('anyOf')}
          value={draft.values[0] ?? null}
          onChange={(value) => onDraft({ ...draft, values: value === null ? [] : [String(value)] })}
        />
      )}
    </Form.Item>
  );
}
