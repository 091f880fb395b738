import { FilterOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Popover, Tag } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Condition, Filter } from '../../../../shared/contract/common.ts';
import type { RecordKind } from '../../../../shared/domain/fields/field.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { conditionText, withCondition } from '../conditions.ts';
import { marked, type Names } from '../fieldText.tsx';
import { words } from '../words.ts';
import { ConditionEditor } from './ConditionEditor.tsx';

interface FilterBarProps {
  readonly kind: RecordKind;
  readonly filter: Filter;
  readonly names: Names;
  readonly onFilter: (filter: Filter) => void;
}

const TYPING_PAUSE_MS = 200;

/** The search box of a list and its conditions as tags that can be changed and taken off. */
export function FilterBar({ kind, filter, names, onFilter }: FilterBarProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [edited, setEdited] = useState<Condition | 'new' | null>(null);
  const { conditions } = filter;

  function take(condition: Condition): void {
    onFilter({ ...filter, conditions: withCondition(conditions, condition) });
    setEdited(null);
  }
  const editor = (start: Condition | null) => (
    <ConditionEditor kind={kind} start={start} onDone={take} onCancel={() => setEdited(null)} />
  );
  return (
    <div className="filter-bar">
      <SearchBox
        key={kind}
        label={t('searchHere', { kind: t(kind) })}
        text={filter.text}
        onText={(text) => onFilter({ ...filter, text })}
      />
      {conditions.map((condition) => (
        <Popover
          key={condition.field}
          trigger="click"
          destroyOnHidden
          open={edited === condition}
          onOpenChange={(open) => setEdited(open ? condition : null)}
          content={editor(condition)}
        >
          <Tag
            icon={<FilterOutlined aria-hidden />}
            className="condition-tag"
            closable
            onClose={(event) => {
              event.preventDefault();
              onFilter({ ...filter, conditions: conditions.filter((other) => other !== condition) });
            }}
          >
            {marked(conditionText(kind, condition, { language, names }))}
          </Tag>
        </Popover>
      ))}
      <Popover
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        open={edited === 'new'}
        onOpenChange={(open) => setEdited(open ? 'new' : null)}
        content={editor(null)}
      >
        <Button icon={<PlusOutlined aria-hidden />}>{t('addFilter')}</Button>
      </Popover>
      {conditions.length > 0 && (
        <Button type="link" onClick={() => onFilter({ ...filter, text: '', conditions: [] })}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

interface SearchBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Asks a moment after the last key, and never in the middle of an input method's composition. */
function SearchBox({ label, text, onText }: SearchBoxProps): ReactNode {
  const [draft, setDraft] = useState(text);
  const [composing, setComposing] = useState<'composing' | 'typing'>('typing');
  const input = useRef<InputRef>(null);
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => setDraft(text), [text]);
  useEffect(() => {
    if (draft === text || composing === 'composing') return;
    const timer = setTimeout(() => latest.current(draft), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, text, composing]);
  useShortcut({ keys: '/', label }, () => input.current?.focus());
  return (
    <Input
      ref={input}
      className="filter-search"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      value={draft}
      placeholder={label}
      aria-label={label}
      maxLength={500}
      onChange={(event) => setDraft(event.target.value)}
      onCompositionStart={() => setComposing('composing')}
      onCompositionEnd={() => setComposing('typing')}
    />
  );
}
