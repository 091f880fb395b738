import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/bundle.ts';

const folder = process.env.YINXIAN_SHARED ?? path.join(root, '..', 'shared');

/** A file or folder of the shared test data, which is not part of the project: null where it is absent. */
export function sharedData(...names: string[]): string | null {
  const place = path.join(folder, ...names);
  return existsSync(place) ? place : null;
}

/** The title of a suite that needs shared data: says why it was not run where that is absent. */
export function titleNeeding(title: string, place: string | null, name: string): string {
  return place ? title : `${title} — not run: ../shared/${name} is absent`;
}
