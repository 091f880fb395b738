import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { words } from '../words.ts';

interface ColumnChooserProps {
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
  /** Keys of the shown columns, in their order. */
  readonly shown: readonly string[];
  /** Null puts back the usual columns. */
  readonly onShown: (shown: readonly string[] | null) => void;
}

/** Which columns a list shows, and in which order. */
export function ColumnChooser({ columns, shown, onShown }: ColumnChooserProps): ReactNode {
  const t = useWords(words);
  const hidden = columns.filter((column) => !shown.includes(column.key));
  const inOrder = shown.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  function move(key: string, by: -1 | 1): void {
    const from = shown.indexOf(key);
    const without = shown.filter((other) => other !== key);
    onShown(without.toSpliced(from + by, 0, key));
  }
  const content = (
    <div className="column-chooser">
      <ul>
        {inOrder.map((column, at) => (
          <li key={column.key}>
            <Checkbox
              checked
              disabled={shown.length === 1}
              onChange={() => onShown(shown.filter((key) => key !== column.key))}
            >
              {column.heading}
            </Checkbox>
            <Button
              type="text"
              icon={<ArrowUpOutlined aria-hidden />}
              aria-label={t('moveLeft', { heading: column.heading })}
              disabled={at === 0}
              onClick={() => move(column.key, -1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined aria-hidden />}
              aria-label={t('moveRight', { heading: column.heading })}
              disabled={at === inOrder.length - 1}
              onClick={() => move(column.key, 1)}
            />
          </li>
        ))}
        {hidden.map((column) => (
          <li key={column.key}>
            <Checkbox checked={false} onChange={() => onShown([...shown, column.key])}>
              {column.heading}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button type="link" onClick={() => onShown(null)}>
        {t('columnsAtStart')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<TableOutlined aria-hidden />}>{t('columns')}</Button>
    </Popover>
  );
}
