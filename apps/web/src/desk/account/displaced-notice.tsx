// Says once, over the desk, that a sign-in elsewhere has ended by this one.
import type { ReactElement } from 'react';
import { useText } from '../../language/language.js';
import { accountText } from './account.text.js';
import { noticeDisplaced, useDisplaced } from './displaced.js';

export function DisplacedNotice(): ReactElement | null {
  const text = useText(accountText);
  if (!useDisplaced()) return null;
  return (
    <div className="notice warn" role="status">
      <p>{text.displaced}</p>
      <button type="button" className="button" onClick={() => noticeDisplaced(false)}>
        {text.understood}
      </button>
    </div>
  );
}
