// What stands in the place of a page that failed: no stack, a way back; another page is tried anew.
import { Component, type ReactElement, type ReactNode } from 'react';
import { useText } from '../language/language.js';
import { corridorText } from './corridor.text.js';
import { PageHeading } from './page-heading.js';

interface BoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: boolean;
}

/** A class, because React knows no other way to catch what a page throws. */
export class BrokenBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage(): ReactElement {
  const text = useText(corridorText);
  return (
    <main className="lonely">
      <PageHeading title={text.brokenTitle} />
      <p>{text.broken}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {text.reload}
      </button>
    </main>
  );
}
