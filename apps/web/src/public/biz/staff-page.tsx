// The room of the staff, for those who manage: what stands in it comes when one of them is signed in.
import { type ReactElement, Suspense, lazy } from 'react';
import { PageHeading } from '../../corridor/page-heading.js';
import { Waiting } from '../../corridor/waiting.js';
import { useText } from '../../language/language.js';
import { bizRoomText } from './biz-room.text.js';
import { BizRoom } from './biz-room.js';

const StaffList = lazy(async () => ({ default: (await import('./staff-list.js')).StaffList }));

export function StaffPage(): ReactElement {
  const text = useText(bizRoomText);
  return (
    <BizRoom>
      {({ may }) =>
        may === 'manage' ? (
          <Suspense fallback={<Waiting />}>
            <StaffList />
          </Suspense>
        ) : (
          <>
            <PageHeading title={text.staff} />
            <p className="notice">{text.notYours}</p>
          </>
        )
      }
    </BizRoom>
  );
}
