import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  currentProfileId,
  profiles,
  readSettings,
  setCurrentProfile,
} from '../../db/repositories/setting.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DomainHandlers } from './types.ts';

export const sessionHandlers: DomainHandlers<'session'> = {
  state(context) {
    const all = profiles(context.db);
    const current = currentProfileId(context.db);
    const profile = all.find(({ id }) => id === current) ?? null;
    return {
      firstRun: profile === null,
      profile,
      profiles: all,
      settings: readSettings(context.db),
      device: context.run.device,
      today: context.today(),
      nowMs: context.now(),
      shell: context.run.shell,
      version: context.run.version,
      dataFolderName: path.basename(context.folder.root),
      folderWarning: context.run.folderWarning,
      checks: existsSync(context.folder.catalogue) ? (context.run.checks ?? 'running') : 'damaged',
    };
  },

  setUp(context, { profile, settings }) {
    const profileId = context.write({ code: 'session.setUp', params: { name: profile.name } }, (batch) => {
      saveSettings(batch, settings);
      return batch.insert('profile', profile);
    });
    setCurrentProfile(context.db, profileId);
    return { profileId };
  },

  saveSettings(context, settings) {
    context.write({ code: 'session.saveSettings' }, (batch) => saveSettings(batch, settings));
    return {};
  },

  addProfile(context, profile) {
    const profileId = context.write({ code: 'session.addProfile', params: { name: profile.name } }, (batch) =>
      batch.insert('profile', profile),
    );
    return { profileId };
  },

  switchProfile(context, { id }) {
    if (!profiles(context.db).some((profile) => profile.id === id))
      throw new ContractError('NOT_FOUND', { id });
    setCurrentProfile(context.db, id);
    return {};
  },
};

function saveSettings(batch: Batch, settings: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(settings)) {
    const exists = batch.find('setting', name) !== null;
    if (value === null && exists) batch.remove('setting', name);
    else if (value === null) continue;
    else if (exists) batch.update('setting', name, { value, deletedAt: null });
    else batch.insert('setting', { value }, name);
  }
}
