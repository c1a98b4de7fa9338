// The sealed story beside the public draft: opened for a purpose, marked where it looks personal, hidden again by itself.
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useCallback, useState } from 'react';
import { useText } from '../../language/language.js';
import { TheirWords } from '../../language/their-words.js';
import type { DisclosureOriginal, DisclosureRecord, LookQuestion } from '../../wire/views.js';
import { spoken, wire } from '../../wire/wire.js';
import { commandText } from '../case/command.text.js';
import { LookPurpose } from '../case/look-sheet.js';
import { useHiding } from '../case/use-hiding.js';
import { Watermarked } from '../case/watermark.js';
import { disclosureText } from './disclosure.text.js';

interface OriginalPanelProps {
  readonly record: DisclosureRecord;
  /** Takes the story without what looks personal as the summary; absent where nothing may be proposed. */
  readonly onTake: ((draft: string) => void) | undefined;
}

export function OriginalPanel({ record: { id, number }, onTake }: OriginalPanelProps): ReactElement {
  const text = useText(disclosureText);
  const [asking, ask] = useState(false);
  const [opened, setOpened] = useState<DisclosureOriginal>();
  const opening = useMutation({
    gcTime: 0,
    mutationFn: ({ purpose, words }: LookQuestion) =>
      spoken(
        wire.POST('/api/v1/disclosures/{id}/original', {
          params: { path: { id } },
          body: { purpose, ...(words === undefined ? {} : { words }) },
        }),
      ),
    onSuccess: setOpened,
  });
  const { reset } = opening;
  const hide = useCallback(() => {
    setOpened(undefined);
    ask(false);
    reset();
  }, [reset]);
  return (
    <section className="card" aria-labelledby="original">
      <h2 id="original">{text.original}</h2>
      {!asking && (
        <>
          <p className="quiet">{text.originalSealed}</p>
          <p className="disclosure-acts">
            <button type="button" className="button" onClick={() => ask(true)}>
              {text.open}
            </button>
          </p>
        </>
      )}
      {asking && opened === undefined && (
        <LookPurpose number={number} at="story" busy={opening.isPending} fault={opening.error} onAsk={opening.mutate} />
      )}
      {opened !== undefined && <OpenedStory original={opened} onTake={onTake} onHide={hide} />}
    </section>
  );
}

interface OpenedStoryProps extends Pick<OriginalPanelProps, 'onTake'> {
  readonly original: DisclosureOriginal;
  readonly onHide: () => void;
}

function OpenedStory({ original, onTake, onHide }: OpenedStoryProps): ReactElement {
  const text = useText(disclosureText);
  const words = useText(commandText);
  const { story, spans, draft, until } = original;
  useHiding(onHide);
  return (
    <div className="opened">
      <Watermarked until={until}>
        <p className="original-story">
          <Marked story={story} spans={spans} />
        </p>
      </Watermarked>
      <p>{text.personal(spans.length)}</p>
      <p className="quiet">{words.hidesItself}</p>
      <p className="disclosure-acts">
        {onTake !== undefined && (
          <button type="button" className="button" onClick={() => onTake(draft)}>
            {text.takeDraft}
          </button>
        )}
        <button type="button" className="button" onClick={onHide}>
          {words.hide}
        </button>
      </p>
    </div>
  );
}

/** The story with each span marked and named; spans come in order and do not lie over each other. */
function Marked({ story, spans }: Pick<DisclosureOriginal, 'story' | 'spans'>): ReactElement {
  const last = spans.at(-1)?.end ?? 0;
  return (
    <>
      {spans.map(({ kindText, start, end }, at) => (
        <span key={start}>
          <TheirWords>{story.slice(spans[at - 1]?.end ?? 0, start)}</TheirWords>
          <mark className="personal">
            <TheirWords>{story.slice(start, end)}</TheirWords> <small>{kindText}</small>
          </mark>
        </span>
      ))}
      <TheirWords>{story.slice(last)}</TheirWords>
    </>
  );
}
