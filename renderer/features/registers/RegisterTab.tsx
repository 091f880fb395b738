import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RegisterEntry } from '../../../shared/contract/registers.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import { type RegisterKind, registers } from '../../../shared/domain/registers.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { PrintButton } from './PrintButton.tsx';
import { words } from './words.ts';

/** One register: its entries, the nearest day first. */
export function RegisterTab({ kind }: { kind: RegisterKind }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const today = useRead('session', 'state', {}).data?.today ?? '';
  const found = useRead('registers', 'list', { kind }).data;
  const [opened, setOpened] = useState<RegisterEntry | 'new' | null>(null);
  if (found === undefined) return null;
  const { fields, title, orderedBy } = registers[kind];
  const columns = Object.entries(fields).filter(([, { column }]) => column === 'shown');
  const add = (
    <Button type="primary" onClick={() => setOpened('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      {found.entries.length === 0 ? (
        <EmptyState title={t(`empty.${kind}`)} action={add} />
      ) : (
        <>
          <div className="register-bar">
            {add}
            <PrintButton kind={kind} />
          </div>
          <PlainTable<RegisterEntry>
            label={t(`tab.${kind}`)}
            rows={found.entries}
            keyOf={({ id }) => id}
            columns={columns.map(([name, field]) => ({
              key: name,
              heading: field.label[language],
              ...(field.type === 'day' ? { width: '112px' } : {}),
              cell: (entry: RegisterEntry) => {
                const value = entry.values[name] ?? null;
                if (name === title)
                  return (
                    <Button
                      type="link"
                      size="small"
                      className="register-name"
                      onClick={() => setOpened(entry)}
                    >
                      <Data>{String(value)}</Data>
                    </Button>
                  );
                const isLate =
                  name === orderedBy && kind !== 'discovery' && value !== null && String(value) < today;
                return (
                  <span className={isLate ? 'said-danger' : undefined}>
                    <Value field={field} value={value} names={found.names} />
                  </span>
                );
              },
            }))}
          />
        </>
      )}
      {opened !== null && (
        <EntryDialog
          kind={kind}
          entry={opened === 'new' ? null : opened}
          names={found.names}
          today={today}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface ValueProps {
  readonly field: Field;
  readonly value: unknown;
  readonly names: Readonly<Record<string, string>>;
}

function Value({ field, value, names }: ValueProps): ReactNode {
  if (value === null) return '—';
  if (field.codeTable !== undefined) return <CodeText table={field.codeTable} code={String(value)} />;
  if (field.target !== undefined) return <Data>{names[String(value)] ?? ''}</Data>;
  if (Array.isArray(value)) return <Data>{value.join('、')}</Data>;
  return field.type === 'text' ? <Data>{String(value)}</Data> : String(value);
}
