import './settings.css';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { GradientPart } from './GradientPart.tsx';
import { LimitsPart } from './LimitsPart.tsx';
import { MoneyPart } from './MoneyPart.tsx';
import { NeedPart } from './NeedPart.tsx';
import { PlacePart } from './PlacePart.tsx';
import { RulePart } from './RulePart.tsx';
import { SetAsidePart } from './SetAsidePart.tsx';

/** All that can be set, each part with how it stands. Every change is one step, and can be undone. */
export function Workbench({ shift }: { readonly shift: ShiftView }) {
  return (
    <section className="workbench" aria-label="Change the scenario">
      <h3>Change it</h3>
      <PlacePart shift={shift} />
      <MoneyPart shift={shift} />
      <NeedPart shift={shift} />
      <RulePart shift={shift} />
      <LimitsPart shift={shift} />
      <SetAsidePart shift={shift} />
      <GradientPart shift={shift} />
    </section>
  );
}
