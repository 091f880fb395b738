import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/bundle.ts';
import { packagingFor } from '../../../build/packaging.config.ts';
import { operations } from '../../../shared/contract/contract.ts';

const out = path.join(root, 'out');
const read = (name: string) => readFileSync(path.join(out, name), 'utf8');
const isUnpacked = (name: string) =>
  (packagingFor('linux').asarUnpack as string[]).some((glob) => path.matchesGlob(`out/${name}`, glob));
/** What a bundled file asks for while it loads. */
const importsOf = (name: string) =>
  [...read(name).matchAll(/^(?:import|export)[^'"]*?(?:from )?["']([^"']+)["'];?$/gm)].map(
    ([, target]) => target!,
  );

describe('the bundle of the desktop shell', () => {
  it('has a preload of one CommonJS file that asks for electron only', () => {
    const text = read('preload.cjs');
    expect([...text.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
    expect(text).not.toMatch(/^\s*(import|export)\s/m);
    expect(text).not.toMatch(/\bimport\s*\(/);
  });

  it('knows every operation of the contract in the preload', () => {
    const list = /new Set\(\[([\s\S]*?)\]\)/.exec(read('preload.cjs'))![1]!;
    expect([...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name)).toEqual([...operations.keys()]);
  });

  it('has an entry that stands alone inside the archive and starts no child by itself', () => {
    const asked = importsOf('main.js');
    expect(asked).toContain('electron');
    expect(
      asked.filter((name) => name !== 'electron' && !name.startsWith('node:') && name !== 'path'),
    ).toEqual([]);
    expect(asked.filter((name) => /child_process|cluster/.test(name))).toEqual([]);
    expect(isUnpacked('main.js')).toBe(false);
  });

  it('leaves everything a worker loads or reads beside it as real files', () => {
    const inside = ['main.js', 'host.js'];
    const started = readdirSync(out).filter((name) => name.endsWith('.js') && !inside.includes(name));
    const loaded = new Set<string>();
    const follow = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const target of importsOf(name)) if (target.startsWith('./')) follow(target.slice(2));
    };
    for (const name of started) follow(name);
    expect([...loaded].filter((name) => !isUnpacked(name))).toEqual([]);
    const beside = readdirSync(out).filter((name) => /\.(sql|bin|json)$/.test(name));
    expect(beside.filter((name) => !isUnpacked(name))).toEqual([]);
    // A file that a worker names by its place must be one of them.
    const named = [...loaded].flatMap((name) =>
      [...read(name).matchAll(/new URL\(["'`]\.\/([\w.-]+)["'`], import\.meta\.url\)/g)].map(
        ([, file]) => file!,
      ),
    );
    expect(named.filter((name) => !isUnpacked(name))).toEqual([]);
  });

  it('asks the network for nothing: no page asset comes from another host', () => {
    expect(read('renderer/index.html')).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const styles = readdirSync(path.join(out, 'renderer/assets')).filter((name) => name.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    for (const name of styles)
      expect(read(`renderer/assets/${name}`)).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  });
});
