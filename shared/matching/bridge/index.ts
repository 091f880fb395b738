import { ENGLISH_NAMES } from './english.ts';
import { INFORMATION_BRIDGES } from './information.ts';
import { LIVING_BRIDGES } from './living.ts';
import { MACHINERY_BRIDGES } from './machinery.ts';
import { MATERIAL_BRIDGES } from './materials.ts';

/** One concept of the thesaurus: names that two sides may use for the same thing or for its closest kin. */
export interface BridgeEntry {
  readonly id: string;
  readonly names: readonly string[];
}

/** The starting list, general engineering and the industries of the region; an office edits its own copy. */
export function shippedBridges(): BridgeEntry[] {
  return [...MATERIAL_BRIDGES, ...MACHINERY_BRIDGES, ...INFORMATION_BRIDGES, ...LIVING_BRIDGES].map(
    (line) => {
      const names = line.split(' ');
      const id = names[0]!;
      return { id, names: [...names, ...(ENGLISH_NAMES[id]?.split('|') ?? [])] };
    },
  );
}
