import './ward-sheet.css';
import type { Source } from '../../report/inputs.ts';
import { licenceWords, periodOf } from '../../report/provenance.ts';
import type { WardSheet } from '../../report/sheet/ward-sheet.ts';
import { AgesChart, DomainsChart } from './SheetCharts.tsx';
import { DistrictTable, FigureTable } from './SheetTables.tsx';

/** All that stands on a sheet; it asks for nothing more, so it can be printed, shown and saved alike. */
export function SheetPage({ sheet }: { readonly sheet: WardSheet }) {
  const { name, where, code, makeUp, flag, noFigure, district } = sheet;
  const districtName = district?.name ?? 'District';
  return (
    <article className="ward-sheet" aria-label={`Sheet of ${name}`}>
      <header className="ward-sheet__head">
        <h1>{name}</h1>
        <p>
          {where}. {code}. {makeUp.join(' ')}
        </p>
        {flag !== null && (
          <p className="ward-sheet__flag">{flag}: read its figures with that in mind.</p>
        )}
        {noFigure !== null && <p className="ward-sheet__flag">{noFigure}</p>}
      </header>
      <div className="ward-sheet__columns">
        <div>
          <section>
            <h2>Who lives there, March 2021</h2>
            <AgesChart ages={sheet.ages} />
            <FigureTable
              caption={`Who lives in ${name}`}
              rows={sheet.who}
              wards={sheet.wards}
              periodShown={false}
            />
          </section>
          <section>
            <h2>Health there</h2>
            {sheet.life.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <FigureTable
              caption={`Health in ${name}`}
              rows={sheet.health}
              wards={sheet.wards}
              periodShown
            />
          </section>
        </div>
        <div>
          <section>
            <h2>Deprivation, IMD 2025</h2>
            {sheet.deprivation.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <DomainsChart domains={sheet.domains} district={districtName} />
            <FigureTable
              caption={`Deprivation in ${name}`}
              rows={sheet.deprivationRows}
              wards={sheet.wards}
              periodShown
            />
          </section>
          <section>
            <h2>Held for larger places only</h2>
            <DistrictTable rows={sheet.districtHealth} district={districtName} />
          </section>
          <section>
            <h2>Services</h2>
            <ul className="ward-sheet__services">
              {sheet.services.map(({ id, label, period, insideWords, nearestWords }) => (
                <li key={id}>
                  <strong>{label}</strong> <span className="ward-sheet__fine">{period}</span>:{' '}
                  {insideWords}
                  {nearestWords !== null && `; ${nearestWords}`}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <footer className="ward-sheet__foot">
        {sheet.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          <strong>Sources.</strong> {byPublisher(sheet.sources)}. {licenceWords(sheet.sources)}{' '}
          Evenground, packs of {sheet.edition}.
        </p>
      </footer>
    </article>
  );
}

/** "Office for National Statistics: Smoking; Wards (May 2025)": a publisher is named once. */
function byPublisher(sources: readonly Source[]): string {
  const titles = new Map<string, string[]>();
  for (const source of sources) {
    const period = periodOf(source);
    const words = period === null ? source.title : `${source.title} (${period})`;
    titles.set(source.publisher, [...(titles.get(source.publisher) ?? []), words]);
  }
  return [...titles].map(([publisher, of]) => `${publisher}: ${of.join('; ')}`).join('. ');
}
