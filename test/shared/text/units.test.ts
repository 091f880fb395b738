import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertUnit, parseUnit, toSi } from '../../../shared/text/units.ts';
import { UNIT_ROWS } from '../../../shared/text/unitsTable.ts';

describe('reading a unit', () => {
  test.each([
    ['MPa', 'pressure', 1e6],
    ['mpa', 'pressure', 1e6],
    ['mPa', 'pressure', 1e-3],
    ['兆帕', 'pressure', 1e6],
    ['N/mm2', 'pressure', 1e6],
    ['N/mm²', 'pressure', 1e6],
    ['N·mm^-2', 'pressure', 1e6],
    ['ＭＰａ', 'pressure', 1e6],
    ['kW·h/t', 'specificEnergy', 3600],
    ['W/(m·K)', 'thermalConductivity', 1],
    ['W/m﹒k', 'thermalConductivity', 1],
    ['g/cm³', 'density', 1000],
    ['克/立方厘米', 'density', 1000],
    ['mg·L-1', 'density', 1e-3],
    ['mg/100ml', 'density', 1e-2],
    ['L/min', 'volumeFlow', 1e-3 / 60],
    ['m3/h', 'volumeFlow', 1 / 3600],
    ['mm²', 'area', 1e-6],
    ['亩', 'area', 10_000 / 15],
    ['kWh', 'energy', 3.6e6],
    ['度电', 'energy', 3.6e6],
    ['万吨/年', 'massFlow', 1e7 / 31_557_600],
    ['r/min', 'rotationSpeed', 1 / 60],
    ['转/分', 'rotationSpeed', 1 / 60],
    ['RPM', 'rotationSpeed', 1 / 60],
    ['%', 'ratio', 0.01],
    ['％', 'ratio', 0.01],
    ['ppm', 'ratio', 1e-6],
    ['g/g', 'ratio', 1],
    ['亿元', 'yuan', 1e8],
    ['元/吨', 'M-1 yuan', 1e-3],
    ['billion gallons/yr', 'volumeFlow', (1e9 * 3.785411784e-3) / 31_557_600],
    ['milli-joules', 'energy', 1e-3],
    ['F/g', 'M-2 L-2 T4 I2', 1000],
  ])('%s is %s', (text, dimension, factor) => {
    const unit = parseUnit(text);
    expect(unit?.dimension).toBe(dimension);
    expect((unit?.factor ?? 0) / factor).toBeCloseTo(1, 9);
  });

  test.each([
    '',
    ' ',
    'xyz',
    'MPa技术',
    'F',
    'H',
    '/',
    'm/',
    'kg//m',
    '(m)',
    '分',
    '10',
    'm^9',
    '元素',
    '\u0000',
  ])('%j is no unit', (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  test('only counted things are marked as counted', () => {
    expect(parseUnit('万台/年')?.counted).toBe(false);
    expect(parseUnit('万台')?.counted).toBe(true);
    expect(parseUnit('kg')?.counted).toBe(false);
  });

  test('every spelling of the table is read as a unit of its own dimension, alone or inside a compound', () => {
    for (const row of UNIT_ROWS) {
      for (const written of row.names.split(' ')) {
        const name = written.replaceAll('_', ' ');
        const alone = row.onlyCompound || row.onlyPrefixed ? parseUnit(`${name}/kg`) : parseUnit(name);
        expect(alone, name).not.toBeNull();
      }
    }
  });
});

describe('converting', () => {
  test.each([
    [100, '℃', 'K', 373.15],
    [212, '°F', '℃', 100],
    [-40, '℃', '℉', -40],
    [1, 'GPa', 'MPa', 1000],
    [36, 'km/h', 'm/s', 10],
    [1, '公斤', 'g', 1000],
    [15, '亩', '公顷', 1],
    [3, '丝', 'μm', 30],
    [1, 'inch', 'mm', 25.4],
    [1, '‰', 'ppm', 1000],
    [2, '万元', '元', 20_000],
    [1, '标准大气压', 'Pa', Number.NaN],
  ])('%d %s in %s', (value, from, to, expected) => {
    const source = parseUnit(from);
    const target = parseUnit(to);
    if (Number.isNaN(expected)) {
      expect(source).toBeNull();
      return;
    }
    expect(convertUnit(value, source!, target!)).toBeCloseTo(expected, 6);
  });

  test('different dimensions do not convert', () => {
    expect(convertUnit(1, parseUnit('MPa')!, parseUnit('kg')!)).toBeNull();
    expect(convertUnit(1, parseUnit('元')!, parseUnit('美元')!)).toBeNull();
    expect(convertUnit(1, parseUnit('倍')!, parseUnit('%')!)).toBeNull();
  });

  test('there and back is where one started', () => {
    const names = fc.constantFrom('MPa', 'psi', 'bar', 'N/mm2', 'atm', 'kPa');
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), names, names, (value, from, to) => {
        const there = convertUnit(value, parseUnit(from)!, parseUnit(to)!)!;
        const back = convertUnit(there, parseUnit(to)!, parseUnit(from)!)!;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }),
    );
  });

  test('Celsius and Fahrenheit meet the kelvin by hand', () => {
    expect(toSi(0, parseUnit('℃')!)).toBeCloseTo(273.15, 9);
    expect(toSi(32, parseUnit('℉')!)).toBeCloseTo(273.15, 9);
  });
});

test('reading never throws and is bounded for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const unit = parseUnit(text);
      if (unit !== null) expect(Number.isFinite(unit.factor)).toBe(true);
    }),
  );
});

test('a long cell is not read beyond what a unit can hold', () => {
  for (const piece of ['m·', 'm/', '(', 'kg2', '万', '/m'])
    expect(parseUnit(piece.repeat(100_000))).toBeNull();
});
