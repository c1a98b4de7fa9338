// The room of the texts that an enterprise keeps for its answers: what stands in it comes when somebody is signed in.
import { type ReactElement, Suspense, lazy } from 'react';
import { Waiting } from '../../corridor/waiting.js';
import { BizRoom } from './biz-room.js';

const TemplateList = lazy(async () => ({ default: (await import('./template-list.js')).TemplateList }));

export function TemplatesPage(): ReactElement {
  return (
    <BizRoom>
      {({ may }) => (
        <Suspense fallback={<Waiting />}>
          <TemplateList mayWrite={may === 'manage'} />
        </Suspense>
      )}
    </BizRoom>
  );
}
