// A sheet over the page: native dialog, focus to its title, back to its opener, asks only when something was typed.
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../language/language.js';
import { sheetText } from './sheet.text.js';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly unsent?: boolean;
  /** A sheet that cannot be left, as when the sign-in has expired. */
  readonly fixed?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, unsent = false, fixed = false, foot, children }: SheetProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const titleId = useId();
  const text = useText(sheetText);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    heading.current?.focus();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      else document.querySelector('h1')?.focus();
    };
  }, []);

  const leave = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (fixed) return;
    if (unsent && !asking) setAsking(true);
    else onClose();
  };

  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave(event);
  };

  return createPortal(
    <dialog ref={dialog} className="sheet" aria-labelledby={titleId} onCancel={leave} onKeyDown={leaveByKey}>
      <div className="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {!fixed && (
          <button type="button" className="icon-button" onClick={leave} aria-label={text.close}>
            ✕
          </button>
        )}
      </div>
      {asking && (
        <div className="notice warn" role="alert">
          <p>{text.unsent}</p>
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {text.keep}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {text.leave}
          </button>
        </div>
      )}
      <div className="sheet-body">{children}</div>
      {foot !== undefined && <div className="sheet-foot">{foot}</div>}
    </dialog>,
    document.querySelector('.public, .desk') ?? document.body,
  );
}
