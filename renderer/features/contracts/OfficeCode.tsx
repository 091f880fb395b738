import { type ReactNode, useMemo } from 'react';
import type { CodeTableId } from '../../../shared/codes/index.ts';
import { isRegistrationList, officeCodeOf } from '../../../shared/domain/registrationLists.ts';
import { useRead } from '../../store/remote.ts';
import { CodeSelect } from '../../ui/CodeSelect.tsx';
import { CodeText } from '../../ui/CodeText.tsx';

/** A code of a contract in words, also one of the office's own list of the registry. */
export function OfficeCodeText({ table, code }: { table: CodeTableId; code: string }): ReactNode {
  const office = officeCodeOf(code);
  const entries = useRead('registration', 'codes', {}, { enabled: office !== null }).data?.codes;
  if (office === null) return <CodeText table={table} code={code} show="path" />;
  const entry = entries?.find((known) => known.list === table && known.code === office);
  return <span lang="zh">{entry?.label ?? office}</span>;
}

interface OfficeCodeSelectProps {
  readonly id: string;
  readonly table: CodeTableId;
  readonly value: string | null;
  onChange(code: string | null): void;
}

/** Picks a code from a shipped table, or from what the office added to it of the registry's own list. */
export function OfficeCodeSelect(props: OfficeCodeSelectProps): ReactNode {
  const { table } = props;
  const isKept = isRegistrationList(table);
  const entries = useRead('registration', 'codes', {}, { enabled: isKept }).data?.codes;
  const more = useMemo(
    () =>
      (entries ?? [])
        .filter((entry) => entry.list === table && entry.ownCode === null)
        .map((entry) => ({ value: `office:${entry.code}`, title: `${entry.code} ${entry.label}` })),
    [entries, table],
  );
  return <CodeSelect {...props} more={more} />;
}
