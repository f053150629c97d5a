import './menus.css';
import { Fragment } from 'react';
import { MAP_SHORTCUTS } from '../map/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SHORTCUTS, useShortcutsEnabled } from './shortcuts.ts';

interface KeyRow {
  readonly keys: readonly string[];
  readonly action: string;
}

function Keys({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <dl>
      {rows.map(({ keys, action }) => (
        <Fragment key={action}>
          <dt>
            {keys.map((key) => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
          </dt>
          <dd>{action}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** What this is, what the keys do, where the figures come from. */
export function HelpDialog({
  open,
  onClose,
  onSources,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSources: () => void;
}) {
  const [enabled, setEnabled] = useShortcutsEnabled();
  return (
    <Dialog
      title="Help"
      open={open}
      onClose={onClose}
      actions={<Button onClick={onSources}>Data and sources</Button>}
    >
      <div className="help">
        <section>
          <h3>What this is</h3>
          <p>
            Evenground shows deprivation, life expectancy and services for England’s neighbourhoods,
            wards, districts and places. Search a place, an area code or a postcode, or choose an
            area on the map; its figures stand beside the map, and the table below holds them all.
          </p>
          <p>
            It is a page and its data files, no more. Nothing that you type leaves your browser, and
            every view is a link that you can share.
          </p>
        </section>
        <section>
          <h3>Reading the map</h3>
          <p>
            Areas are coloured in classes; the legend says what is shown, for when, and against
            which areas. An area that is only outlined has no figure; a hatched one was suppressed
            by its publisher; a dotted one was never published. The word “modelled” marks a figure
            worked out here rather than published.
          </p>
        </section>
        <section>
          <h3>Shifting resources</h3>
          <p>
            “Shift resources” shares money out over the areas of a place by a rule that you choose.
            “By head” is the same sum for everyone. “By need” follows a measure that you choose; the
            slider runs from all by head to all by need. An area’s target share is what the rule
            would give it if nothing held it back. A fifth is a fifth of the people, not of the
            areas: from those who live in the most deprived areas to those in the least. Choose an
            area to see its sum.
          </p>
          <p>
            Each step is undone with Ctrl+Z, and redone with Ctrl+Shift+Z. “Keep” keeps a scenario
            in this browser; “File” saves it, opens it again to the same pennies, or copies a link.
            Your own figures are read from a CSV and stay in this browser: a link does not carry
            them, a file does.
          </p>
        </section>
        <section>
          <h3>Keys</h3>
          <Keys rows={SHORTCUTS} />
          <Checkbox checked={enabled} onChange={setEnabled}>
            Single keys are on
          </Checkbox>
          <p className="muted small">While the map has the focus:</p>
          <Keys rows={MAP_SHORTCUTS} />
        </section>
      </div>
    </Dialog>
  );
}
