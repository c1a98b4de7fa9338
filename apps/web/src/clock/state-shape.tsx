// The shape that says a clock's state without colour.
import type { ReactElement } from 'react';
import type { ClockState } from '../wire/views.js';

export function StateShape({ state }: { readonly state: ClockState }): ReactElement {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: ClockState): ReactElement {
  switch (state) {
    case 'ok':
      return <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />;
    case 'risk':
      return <path d="M6 .8 11.6 11H.4z" fill="currentColor" />;
    case 'today':
      return <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />;
    case 'late':
      return (
        <>
          <rect width="12" height="12" rx="1" fill="currentColor" />
          <path d="M5.1 2h1.8v5H5.1zM5.1 8.3h1.8V10H5.1z" fill="var(--surface)" />
        </>
      );
    case 'paused':
      return <path d="M2 1h3v10H2zM7 1h3v10H7z" fill="currentColor" />;
    case 'met':
      return <path d="M1.5 6.5 4.8 10l6-8" fill="none" stroke="currentColor" strokeWidth="1.8" />;
    case 'missed':
      return <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="1.8" />;
    case 'void':
      return <path d="M1 6h10" fill="none" stroke="currentColor" strokeWidth="1.8" />;
  }
}
