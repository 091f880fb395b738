import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useRead } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';

interface ProfileSelectProps {
  readonly label: string;
  readonly id?: string;
  readonly value: string | null;
  readonly onChange: (profileId: string | null) => void;
}

/** One of the people who work with this program. */
export function ProfileSelect({ label, id, value, onChange }: ProfileSelectProps): ReactNode {
  return (
    <Select
      id={id}
      className="profile-select"
      aria-label={label}
      placeholder={label}
      allowClear
      value={value}
      options={useProfileOptions()}
      onChange={(next?: string) => onChange(next ?? null)}
    />
  );
}

interface ProfilesSelectProps {
  readonly label: string;
  readonly id?: string;
  readonly value: readonly string[];
  readonly onChange: (profileIds: string[]) => void;
}

/** Several of the people who work with this program. */
export function ProfilesSelect({ label, id, value, onChange }: ProfilesSelectProps): ReactNode {
  return (
    <Select
      id={id}
      mode="multiple"
      className="profile-select"
      aria-label={label}
      placeholder={label}
      value={[...value]}
      options={useProfileOptions()}
      onChange={onChange}
    />
  );
}

function useProfileOptions(): { value: string; label: ReactNode }[] {
  const profiles = useRead('session', 'state', {}).data?.profiles ?? [];
  return profiles.map((profile) => ({ value: profile.id, label: <Data>{profile.name}</Data> }));
}
