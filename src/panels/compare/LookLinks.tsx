import { LOOK_NAMES } from '../../url/look-names.ts';
import { ViewLink } from '../../url/ViewLink.tsx';
import { COMPARE_LOOKS, type CompareLook } from '../../url/view-state.ts';

/** The ways to look at what is pinned: real links, so that each can be opened beside another. */
export const LookLinks = ({ look }: { readonly look: CompareLook }) => (
  <nav className="looks no-print" aria-label="Show as">
    <ul>
      {COMPARE_LOOKS.map((one) => (
        <li key={one}>
          <ViewLink to={{ look: one }} current={one === look}>
            {LOOK_NAMES[one]}
          </ViewLink>
        </li>
      ))}
    </ul>
  </nav>
);
