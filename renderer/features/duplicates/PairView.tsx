import { Button, Checkbox, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import { evidenceWords } from '../../../shared/importing/duplicates.ts';
import { type Language, useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { instant, number, share } from '../../ui/format.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { marked } from '../catalogue/fieldText.tsx';
import { compareRecords } from './compareRecords.ts';
import type { Pair } from './DuplicatesPage.tsx';
import { words } from './words.ts';

/** Both stay, or they become one: the left or the right record is kept. */
export type PairDecision = 'different' | 'left' | 'right';

interface PairViewProps {
  readonly pair: Pair;
  readonly busy: 'busy' | 'free';
  readonly onDecide: (decision: PairDecision) => Promise<void>;
}

/** Two records field by field, why they look alike, and the decision. */
export function PairView({ pair, busy, onDecide }: PairViewProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const left = useRead('records', 'get', { kind: pair.kind, id: pair.leftId });
  const right = useRead('records', 'get', { kind: pair.kind, id: pair.rightId });
  const error = left.error ?? right.error;
  return (
    <div className="pair-view">
      <div className="pair-evidence">
        <span className="quiet">{t('likeness', { share: share(pair.score) })}</span>
        {pair.evidence.map((code) => (
          <Tag key={code}>{evidenceText(code, language)}</Tag>
        ))}
      </div>
      <div className="pair-buttons">
        <Button disabled={busy === 'busy'} onClick={() => void onDecide('left')}>
          {t('keepLeft')} <ShortcutHint keys="←" />
        </Button>
        <Button disabled={busy === 'busy'} onClick={() => void onDecide('different')}>
          {t('different')} <ShortcutHint keys="d" />
        </Button>
        <Button disabled={busy === 'busy'} onClick={() => void onDecide('right')}>
          {t('keepRight')} <ShortcutHint keys="→" />
        </Button>
      </div>
      <p className="quiet pair-hint">{t('mergeHint')}</p>
      {error !== null && <ErrorNote error={error} />}
      {left.data !== undefined && right.data !== undefined ? (
        <Comparison left={left.data} right={right.data} />
      ) : (
        error === null && <p className="quiet">{t('reading')}</p>
      )}
    </div>
  );
}

function evidenceText(code: string, language: Language): string {
  return code in evidenceWords ? evidenceWords[code as keyof typeof evidenceWords][language] : code;
}

function Comparison({ left, right }: { left: RecordDetail; right: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [shown, setShown] = useState<'all' | 'differences'>('all');
  const fields = compareRecords(left, right, language);
  const counted = [
    { label: t('figures'), left: left.figures.length, right: right.figures.length },
    { label: t('threads'), left: left.threads.length, right: right.threads.length },
  ].filter((row) => row.left + row.right > 0);
  return (
    <>
      <Checkbox
        checked={shown === 'differences'}
        onChange={(event) => setShown(event.target.checked ? 'differences' : 'all')}
      >
        {t('onlyDifferences')}
      </Checkbox>
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {[left, right].map((record) => (
              <th scope="col" key={record.id}>
                <Link href={`/${record.kind}/${record.id}`}>{record.number}</Link>
                <span className="quiet">
                  {' '}
                  {t('createdAt')} {instant(record.createdAt)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields
            .filter(({ verdict }) => shown === 'all' || verdict !== 'same')
            .map((field) => (
              <tr key={field.name} className={`pair-${field.verdict}`}>
                <th scope="row">{field.label}</th>
                <td>{marked(field.left)}</td>
                <td>
                  {field.verdict === 'same' ? (
                    <Data className="quiet">{field.right}</Data>
                  ) : (
                    marked(field.right)
                  )}
                </td>
              </tr>
            ))}
          {counted.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{number(row.left)}</td>
              <td>{number(row.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
