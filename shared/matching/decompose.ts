/** A sparse matrix by rows: row r holds columns[i] with values[i] for i in rowStarts[r]…rowStarts[r + 1]. */
export interface SparseRows {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowStarts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

export interface RightSingularVectors {
  /** columnCount × rank, row-major: the direction of each column in the latent space. */
  readonly vectors: Float32Array;
  /** Largest first. */
  readonly singularValues: Float64Array;
}

const OVERSAMPLING = 20;
const POWER_ITERATIONS = 2;

/**
 * The `rank` largest right singular vectors of a sparse matrix, by a randomised range finder with power
 * iterations (Halko, Martinsson, Tropp, SIAM Review 2011, algorithm 4.4) worked from the row side. The same
 * matrix, rank and seed always give the same numbers. A matrix of lower rank gives fewer vectors of non-zero
 * length; their number is the length of singularValues.
 */
export function rightSingularVectors(matrix: SparseRows, rank: number, seed: number): RightSingularVectors {
  const width = Math.min(rank + OVERSAMPLING, matrix.rowCount);
  let sketch = firstSketch(matrix.rowCount, width, seed);
  for (let i = 0; i < POWER_ITERATIONS; i++) {
    orthonormalise(sketch, matrix.rowCount, width);
    sketch = multiply(matrix, multiplyTransposed(matrix, sketch, width), width);
  }
  orthonormalise(sketch, matrix.rowCount, width);
  const image = multiply(matrix, multiplyTransposed(matrix, sketch, width), width);
  const { values, vectors } = symmetricEigen(product(sketch, image, matrix.rowCount, width), width);
  const kept = Math.min(rank, values.filter((value) => value > 1e-9 * values[0]!).length);
  const singularValues = Float64Array.from(values.slice(0, kept), Math.sqrt);
  const left = leftVectors(sketch, vectors, matrix.rowCount, width, singularValues);
  return { vectors: multiplyTransposed(matrix, left, kept), singularValues };
}

/** The left singular vectors, each divided by its singular value: Aᵀ times this gives the right ones. */
function leftVectors(
  sketch: Float32Array,
  rotation: Float64Array,
  rows: number,
  width: number,
  singularValues: Float64Array,
): Float32Array {
  const kept = singularValues.length;
  const left = new Float32Array(rows * kept);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < width; k++) {
      const value = sketch[row * width + k]!;
      for (let d = 0; d < kept; d++)
        left[row * kept + d] = left[row * kept + d]! + value * rotation[k * width + d]!;
    }
    for (let d = 0; d < kept; d++) left[row * kept + d] = left[row * kept + d]! / singularValues[d]!;
  }
  return left;
}

/** A · dense, where dense is columnCount × width. */
function multiply(matrix: SparseRows, dense: Float32Array, width: number): Float32Array {
  const result = new Float32Array(matrix.rowCount * width);
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let i = matrix.rowStarts[row]!; i < matrix.rowStarts[row + 1]!; i++) {
      addScaled(result, row * width, dense, matrix.columns[i]! * width, matrix.values[i]!, width);
    }
  }
  return result;
}

/** Aᵀ · dense, where dense is rowCount × width. */
function multiplyTransposed(matrix: SparseRows, dense: Float32Array, width: number): Float32Array {
  const result = new Float32Array(matrix.columnCount * width);
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let i = matrix.rowStarts[row]!; i < matrix.rowStarts[row + 1]!; i++) {
      addScaled(result, matrix.columns[i]! * width, dense, row * width, matrix.values[i]!, width);
    }
  }
  return result;
}

function addScaled(
  target: Float32Array,
  targetAt: number,
  source: Float32Array,
  sourceAt: number,
  factor: number,
  width: number,
): void {
  for (let k = 0; k < width; k++)
    target[targetAt + k] = target[targetAt + k]! + factor * source[sourceAt + k]!;
}

/**
 * Makes the columns of a rows × width matrix orthonormal: Gram matrix, Cholesky factor, triangular solve (CholeskyQR).
 * A column that depends on the ones before it becomes 0.
 */
function orthonormalise(matrix: Float32Array, rows: number, width: number): void {
  const factor = choleskyFactor(product(matrix, matrix, rows, width), width);
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let k = 0; k < width; k++) {
      const pivot = factor[k * width + k]!;
      const value = pivot === 0 ? 0 : matrix[at + k]! / pivot;
      matrix[at + k] = value;
      if (value === 0) continue;
      for (let j = k + 1; j < width; j++) matrix[at + j] = matrix[at + j]! - value * factor[k * width + j]!;
    }
  }
}

/** Upper triangular R with RᵀR = the given matrix; the row of a dependent column is 0. */
function choleskyFactor(gram: Float64Array, width: number): Float64Array {
  const factor = Float64Array.from(gram);
  for (let k = 0; k < width; k++) {
    const square = factor[k * width + k]!;
    const pivot = square > 1e-12 * gram[k * width + k]! ? Math.sqrt(square) : 0;
    for (let j = k; j < width; j++) factor[k * width + j] = pivot === 0 ? 0 : factor[k * width + j]! / pivot;
    for (let i = k + 1; i < width; i++) {
      const scale = factor[k * width + i]!;
      if (scale === 0) continue;
      for (let j = i; j < width; j++)
        factor[i * width + j] = factor[i * width + j]! - scale * factor[k * width + j]!;
    }
  }
  return factor;
}

/** The symmetric matrix aᵀ · b of two rows × width matrices, b being a positive semidefinite image of a. */
function product(a: Float32Array, b: Float32Array, rows: number, width: number): Float64Array {
  const result = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let i = 0; i < width; i++) {
      const value = a[at + i]!;
      if (value === 0) continue;
      for (let j = i; j < width; j++) result[i * width + j] = result[i * width + j]! + value * b[at + j]!;
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) result[i * width + j] = result[j * width + i]!;
  return result;
}

const MAX_SWEEPS = 30;

/** Eigenvalues (largest first) and eigenvectors (columns) of a symmetric matrix, by cyclic Jacobi rotations. */
function symmetricEigen(matrix: Float64Array, size: number): { values: number[]; vectors: Float64Array } {
  const a = Float64Array.from(matrix);
  const rotations = new Float64Array(size * size);
  for (let i = 0; i < size; i++) rotations[i * size + i] = 1;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let offDiagonal = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) offDiagonal += a[p * size + q]! ** 2;
    let diagonal = 0;
    for (let p = 0; p < size; p++) diagonal += a[p * size + p]! ** 2;
    if (offDiagonal <= 1e-20 * diagonal) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, rotations, size, p, q);
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]!);
  const vectors = new Float64Array(size * size);
  for (const [to, from] of order.entries()) {
    for (let k = 0; k < size; k++) vectors[k * size + to] = rotations[from * size + k]!;
  }
  return { values: order.map((i) => Math.max(0, a[i * size + i]!)), vectors };
}

/** One Jacobi rotation that makes a[p][q] zero; eigenvectors are gathered in the rows of `rotations`. */
function rotate(a: Float64Array, rotations: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  rotateRows(a, size, p, q, c, s);
  rotateRows(rotations, size, p, q, c, s);
}

function rotateRows(matrix: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k++) {
    const pk = matrix[p * size + k]!;
    const qk = matrix[q * size + k]!;
    matrix[p * size + k] = c * pk - s * qk;
    matrix[q * size + k] = s * pk + c * qk;
  }
}

/** As many columns as rows span everything already; fewer are drawn at random. */
function firstSketch(rowCount: number, width: number, seed: number): Float32Array {
  if (width < rowCount) return randomSigns(rowCount * width, seed);
  return Float32Array.from({ length: rowCount * width }, (_, i) => (i % (width + 1) === 0 ? 1 : 0));
}

/** ±1 from a seeded mulberry32 generator. */
function randomSigns(count: number, seed: number): Float32Array {
  const signs = new Float32Array(count);
  let state = seed >>> 0;
  for (let i = 0; i < count; i++) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    signs[i] = ((mixed ^ (mixed >>> 14)) & 1) === 0 ? 1 : -1;
  }
  return signs;
}
