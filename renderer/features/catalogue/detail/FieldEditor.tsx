import { CheckOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { Field } from '../../../../shared/domain/fields/field.ts';
import { wordError } from '../../../i18n/errors.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { FieldInput } from '../fieldInput/FieldInput.tsx';
import { fieldWarning } from './fieldWarning.ts';
import { type SaveState, useFieldDraft } from './useFieldDraft.ts';
import { words } from './words.ts';

interface FieldEditorProps {
  readonly name: string;
  readonly field: Field;
  readonly stored: unknown;
  readonly valueName?: string;
  /** Rejects when the value could not be stored. */
  readonly save: (value: unknown) => Promise<void>;
}

/** The DOM id of a field's input, for going to it. */
export function fieldInputId(name: string): string {
  return `field-${name}`;
}

const chosenAtOnce = new Set<Field['type']>(['code', 'codes', 'boolean', 'day', 'reference']);

/** A field with its label, edited in place; says beside the label how far saving has got. */
export function FieldEditor({ name, field, stored, valueName, save }: FieldEditorProps): ReactNode {
  const language = useLanguage();
  const t = useWords(words);
  const draft = useFieldDraft(field, stored, save);
  const warning = fieldWarning(name, draft.value);
  const label = field.label[language];
  const isLong = field.type === 'longText';
  // The title is long too, in one line.
  const isWide = isLong || field.required;

  function leave(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) draft.commit();
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !isLong) draft.commit();
    if (event.key === 'Escape' && draft.state.step !== 'calm') draft.revert();
  }
  return (
    <fieldset
      aria-label={label}
      className={isWide ? 'field-editor field-editor-wide' : 'field-editor'}
      onBlur={leave}
      onKeyDown={press}
    >
      <label htmlFor={fieldInputId(name)} className="field-label">
        {label}
        <SaveNote state={draft.state} />
        {warning !== null && (
          <span className="save-note save-note-failed" role="status">
            <WarningOutlined aria-hidden /> {t(warning)}
          </span>
        )}
      </label>
      <FieldInput
        field={field}
        label={label}
        id={fieldInputId(name)}
        value={draft.value}
        valueName={draft.value === stored ? valueName : undefined}
        onChange={chosenAtOnce.has(field.type) ? draft.choose : draft.type}
      />
    </fieldset>
  );
}

/** 已保存, or why not: always with an icon, never colour alone. */
export function SaveNote({ state }: { state: SaveState }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  switch (state.step) {
    case 'calm':
      return null;
    case 'saving':
      return (
        <span className="save-note">
          <LoadingOutlined aria-hidden /> {t('saving')}
        </span>
      );
    case 'saved':
      return (
        <span className="save-note save-note-done" role="status">
          <CheckOutlined aria-hidden /> {t('saved')}
        </span>
      );
    case 'refused':
      return (
        <span className="save-note save-note-failed" role="alert">
          <WarningOutlined aria-hidden /> {t(state.why)}
        </span>
      );
    case 'failed':
      return (
        <span className="save-note save-note-failed" role="alert">
          <WarningOutlined aria-hidden /> {t('notSaved', { reason: wordError(state.error, language) })}
        </span>
      );
  }
}
