// The room for objections to the disclosure: what stands in it comes when somebody is signed in.
import { type ReactElement, Suspense, lazy } from 'react';
import { Waiting } from '../../corridor/waiting.js';
import { BizRoom } from './biz-room.js';

const OwnRecords = lazy(async () => ({ default: (await import('./own-records.js')).OwnRecords }));

export function ObjectionsPage(): ReactElement {
  return (
    <BizRoom>
      {({ creditCode, may }) => (
        <Suspense fallback={<Waiting />}>
          <OwnRecords creditCode={creditCode} mayWrite={may === 'manage'} />
        </Suspense>
      )}
    </BizRoom>
  );
}
