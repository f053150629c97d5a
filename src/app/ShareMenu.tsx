import './menus.css';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The link of this view: seen, copied, or handed to the device's own sharing. */
export function ShareMenu({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: () => void;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const link = window.location.href;
  // An intranet page over plain http has no clipboard: the link can still be taken by hand.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title, url: link });
      onDone();
    } catch {
      // The reader closed the device's menu: nothing was shared and nothing is lost.
    }
  };
  return (
    <div className="menu">
      <TextField
        label="Link to this view"
        hint="It opens the same place, level, indicator and map."
        value={link}
        onChange={() => undefined}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="menu__row">
        <Button variant="primary" icon="link" onClick={copy}>
          Copy link
        </Button>
        {'share' in navigator && (
          <Button icon="share" onClick={share}>
            Share…
          </Button>
        )}
      </div>
      {outcome === 'copied' && (
        <Notice kind="good" live>
          Link copied.
        </Notice>
      )}
      {outcome === 'refused' && (
        <Notice kind="warning" live>
          This browser does not let the page copy. Select the link above and copy it.
        </Notice>
      )}
    </div>
  );
}
