import type { BuildContext } from '../core/context.ts';
import { buildCouncilOutturn } from './council-outturn.ts';
import { buildEvidence, buildGrant } from './evidence.ts';
import { buildIcbAllocations } from './icb-allocations.ts';
import { readIcbCodes } from './icb-codes.ts';
import { buildMoneyLsoa } from './lsoa-table.ts';
import { readPayments } from './payments.ts';
import { readPracticeLists } from './practice-lists.ts';
import { writePractices } from './practice-table.ts';
import { joinPractices } from './practices.ts';
import { readRegistrations } from './registrations.ts';
import { reportJoins, reportResidence, reportSetAside } from './report.ts';
import { buildWeightedByArea, measuresByResidence } from './weighted-by-area.ts';
import { readWeightedPractices } from './weighted-populations.ts';

/**
 * Everything under money/: published spend at its own level, and NHS England's measures of need.
 * @throws Error naming file, row, column and value where a source is not as it should be
 */
export function buildMoney(ctx: BuildContext): void {
  const codes = readIcbCodes(ctx.sources, ctx.geography);
  buildIcbAllocations(ctx, codes);
  buildCouncilOutturn(ctx);
  buildEvidence(ctx);
  buildGrant(ctx);

  const needs = readWeightedPractices(ctx, codes);
  const registrations = readRegistrations(ctx);
  const practices = joinPractices(ctx, {
    needs,
    payments: readPayments(ctx, codes),
    registrations,
    lists: readPracticeLists(ctx),
  });
  writePractices(ctx, practices);
  const residence = measuresByResidence(needs, registrations, ctx.geography.lsoa.count);
  buildWeightedByArea(ctx, needs, residence);
  const open = new Set(needs.map(({ code }) => code));
  const { flagged, ...elsewhere } = buildMoneyLsoa(ctx, registrations, residence, (code) =>
    open.has(code),
  );
  ctx.output.report('money.lsoasFlagged', flagged);
  reportJoins(ctx, practices, registrations, elsewhere);
  reportResidence(ctx, residence);
  reportSetAside(ctx, practices);
}
