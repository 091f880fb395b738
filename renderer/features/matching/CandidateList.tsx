import { DownOutlined, PushpinFilled, StopOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { share } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { gateWords } from './matchCodes.ts';
import { verdicts } from './matchKeys.ts';
import { TeamLine, type TeamStanding } from './TeamLine.tsx';
import { words } from './words.ts';

interface CandidateListProps {
  readonly rows: readonly MatchRow[];
  readonly gated: readonly MatchRow[];
  readonly selectedId: string | null;
  readonly pinnedId: string | null;
  /** Ids of the rows whose team is unfolded. */
  readonly unfolded: ReadonlySet<string>;
  onSelect(id: string): void;
  onOpen(id: string): void;
  onToggleFold(id: string): void;
  /** What the office already has with each candidate's team, by the candidate. */
  readonly teams: ReadonlyMap<string, TeamStanding>;
}

/** The ranked candidates, best first; a team's further hits stand folded under their best, excluded ones at the end. */
export function CandidateList(props: CandidateListProps): ReactNode {
  const { rows, gated, selectedId } = props;
  const t = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selectedId === null) return;
    const option = box.current?.querySelector<HTMLElement>(`[data-candidate="${selectedId}"]`);
    option?.scrollIntoView({ block: 'nearest' });
    if (box.current?.contains(document.activeElement)) option?.focus();
  }, [selectedId]);
  return (
    <div ref={box} className="match-list">
      <ol>
        {rows.map((row) => (
          <Candidate key={row.id} row={row} {...props} />
        ))}
      </ol>
      {gated.length > 0 && (
        <section className="match-gated">
          <h3>{t('list.gated', { count: gated.length })}</h3>
          <ol>
            {gated.map((row) => (
              <Candidate key={row.id} row={row} {...props} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

interface CandidateProps extends CandidateListProps {
  readonly row: MatchRow;
}

function Candidate({ row, ...props }: CandidateProps): ReactNode {
  const t = useWords(words);
  const isUnfolded = props.unfolded.has(row.id);
  return (
    <li>
      <Option id={row.id} selectedId={props.selectedId} onSelect={props.onSelect} onOpen={props.onOpen}>
        <span className="match-option-head">
          <LevelMark level={row.level} />
          <span className="match-option-score">{Math.round(row.score * 100)}</span>
          <span className="quiet">{t('list.coverage', { percent: Math.round(row.coverage * 100) })}</span>
          {props.pinnedId === row.id && <PushpinFilled aria-label={t('compare.pinned')} />}
          <Standing row={row} />
        </span>
        <Data className="match-option-title">{row.title}</Data>
        <Data className="match-option-source">
          {[row.organisationName, row.leaderName].filter((name) => name !== null).join(' · ') || row.number}
        </Data>
        <TeamLine team={props.teams.get(row.id)} leaderName={row.leaderName} />
        {row.gates.map((gate) => (
          <span key={`${gate.code} ${JSON.stringify(gate.params)}`} className="match-option-gate">
            <StopOutlined aria-hidden="true" /> {gateWords(gate, t)}
          </span>
        ))}
      </Option>
      {row.folded.length > 0 && (
        <Button
          type="link"
          size="small"
          className="match-fold"
          aria-expanded={isUnfolded}
          icon={isUnfolded ? <UpOutlined /> : <DownOutlined />}
          onClick={() => props.onToggleFold(row.id)}
        >
          {isUnfolded ? t('list.fold') : t('list.folded', { count: row.folded.length })}
        </Button>
      )}
      {isUnfolded &&
        row.folded.map((hit) => (
          <Option
            key={hit.id}
            id={hit.id}
            selectedId={props.selectedId}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
          >
            <span className="match-option-head match-option-folded">
              <LevelMark level={hit.level} />
              <span className="match-option-score">{share(hit.score).replace('%', '')}</span>
            </span>
            <Data className="match-option-title match-option-folded">{hit.title}</Data>
          </Option>
        ))}
    </li>
  );
}

/** What a person has already said of a pair, and whether work on it goes on. */
function Standing({ row }: { row: MatchRow }): ReactNode {
  const t = useWords(words);
  const verdict = verdicts.find((known) => known === row.decision?.verdict);
  return (
    <span className="match-option-standing">
      {verdict !== undefined && (
        <Tag>
          {t(`decide.${verdict}`)}
          {row.decision?.grade ? ` ${row.decision.grade}` : ''}
        </Tag>
      )}
      {row.threadId !== null && <Tag className="match-in-thread">{t('list.inThread')}</Tag>}
    </span>
  );
}

interface OptionProps {
  readonly id: string;
  readonly selectedId: string | null;
  readonly children: ReactNode;
  onSelect(id: string): void;
  onOpen(id: string): void;
}

function Option({ id, selectedId, children, onSelect, onOpen }: OptionProps): ReactNode {
  function open(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onOpen(id);
  }
  return (
    <button
      type="button"
      data-candidate={id}
      data-testid={`row-${id}`}
      aria-current={id === selectedId ? 'true' : undefined}
      className={id === selectedId ? 'match-option match-option-selected' : 'match-option'}
      onClick={() => onSelect(id)}
      onDoubleClick={() => onOpen(id)}
      onKeyDown={open}
    >
      {children}
    </button>
  );
}
