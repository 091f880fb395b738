import type { ReactNode } from 'react';

/** The sign of this work: a needle with its red thread. */
export function NeedleMark({ size = 22 }: { size?: number }): ReactNode {
  return (
    <svg
      className="needle-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
    >
      <path className="thread-stroke" d="M3 25c6 4 9-3 8-8s2-9 7-7" />
      <path className="needle-stroke" d="M28 4 13.5 20.5" />
      <ellipse className="needle-eye" cx="25.2" cy="7.2" rx="1.5" ry="3.1" transform="rotate(41 25.2 7.2)" />
    </svg>
  );
}
