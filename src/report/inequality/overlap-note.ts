/** What must be said where a ranking holds some of what it is compared with. */
import { DOMAIN_WORDS, sharedMaking } from '../../deprivation/shared-making.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Ranking, rankingName, shareOf } from './question.ts';

/** "IMD 2025 holds a health domain, so …" with the way out of it; null where nothing is known to be in common. */
export function overlapNote({ id }: Indicator, ranking: Ranking): string | null {
  const made = sharedMaking(id);
  if (made === null || shareOf(ranking, made.domain) === 0) return null;
  const some = 'contains some of what it is compared with';
  switch (ranking.kind) {
    case 'domain':
      return `The areas are ranked by ${rankingName(ranking)} alone, which ${some}. Ranking by another domain takes that out.`;
    case 'own':
      return `Your weights count ${DOMAIN_WORDS[made.domain]}, so the ranking ${some}. A weight of zero for it takes that out.`;
    case 'imd':
    case 'imdWithoutHealth':
      return `IMD 2025 holds ${DOMAIN_WORDS[made.domain]}, so the ranking ${some}. ${
        made.domain === 'health'
          ? 'Ranking by IMD without health takes that out.'
          : 'Own weights, with zero for it, take that out.'
      }`;
    default:
      return ranking satisfies never;
  }
}
