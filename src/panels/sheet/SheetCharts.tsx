import { formatNumber } from '../../indicators/format.ts';
import { AGE_BANDS, type SheetAges, type SheetDomain } from '../../report/sheet/sheet-rows.ts';

/** Ages as one bar a place, darkest the youngest; its figures stand in the table below it. */
export function AgesChart({ ages }: { readonly ages: readonly SheetAges[] }) {
  return (
    <div className="ward-sheet__ages">
      {ages.map(({ name, shares }) => (
        <div key={name} className="ward-sheet__age">
          <span>{name}</span>
          {shares === null ? (
            <span className="ward-sheet__fine">no figure</span>
          ) : (
            <svg
              viewBox="0 0 200 10"
              preserveAspectRatio="none"
              role="img"
              aria-label={AGE_BANDS.map(
                (band, k) => `${band}: ${formatNumber(shares[k] as number, 1)}%`,
              ).join(', ')}
            >
              {shares.map((share, k) => (
                <rect
                  key={AGE_BANDS[k]}
                  className={`ward-sheet__band ward-sheet__band--${k}`}
                  x={2 * shares.slice(0, k).reduce((sum, one) => sum + one, 0)}
                  width={2 * share}
                  height="10"
                />
              ))}
            </svg>
          )}
        </div>
      ))}
      <ul className="ward-sheet__key">
        {AGE_BANDS.map((band, k) => (
          <li key={band}>
            <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
              <rect className={`ward-sheet__band ward-sheet__band--${k}`} width="10" height="10" />
            </svg>
            {band}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the ward, and its district, would stand among the wards of England in each domain. */
export function DomainsChart({
  domains,
  district,
}: {
  readonly domains: readonly SheetDomain[];
  readonly district: string;
}) {
  return (
    <div className="ward-sheet__domains">
      <table className="ward-sheet__table">
        <caption className="visually-hidden">
          Domains of deprivation among the wards of England
        </caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <td className="ward-sheet__ends">
              <span>most deprived</span>
              <span>least</span>
            </td>
            <th scope="col">Among wards of England</th>
          </tr>
        </thead>
        <tbody>
          {domains.map(({ indicator: i, percentile, districtPercentile, words, tenthNumber }) => (
            <tr key={i.id}>
              <th scope="row">{i.shortLabel}</th>
              <td>
                <svg viewBox="0 0 110 8" aria-hidden="true" focusable="false">
                  <line className="ward-sheet__axis" x1="5" x2="105" y1="4" y2="4" />
                  <line className="ward-sheet__axis" x1="55" x2="55" y1="1" y2="7" />
                  {districtPercentile !== null && (
                    <path
                      className="ward-sheet__district"
                      d={`M${5 + districtPercentile} 1L${8 + districtPercentile} 4L${5 + districtPercentile} 7L${2 + districtPercentile} 4Z`}
                    />
                  )}
                  {percentile !== null && (
                    <circle className="ward-sheet__bar" cx={5 + percentile} cy="4" r="2.8" />
                  )}
                </svg>
              </td>
              <td className="ward-sheet__place">
                {words}
                {tenthNumber !== null && `, tenth ${tenthNumber}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="ward-sheet__key">
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <circle className="ward-sheet__bar" cx="5" cy="5" r="4" />
          </svg>
          the ward (a bar in tables)
        </li>
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path className="ward-sheet__district" d="M5 1L9 5L5 9L1 5Z" />
          </svg>
          its district, {district}
        </li>
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <line className="ward-sheet__england" x1="5" x2="5" y1="0" y2="10" />
          </svg>
          England
        </li>
      </ul>
    </div>
  );
}
