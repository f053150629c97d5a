/**
 * British National Grid (EPSG:27700) to WGS84 and back.
 *
 * Formulae and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain",
 * annexes A to C: the Airy 1830 ellipsoid, the National Grid's transverse Mercator, and the seven
 * parameter Helmert transformation, which OS gives as good to about 5 m. (OSTN15 would be good to
 * 0.1 m and needs a 15 MB grid: postcodes are the mean of their addresses, so it would buy nothing.)
 */

const RADIANS = Math.PI / 180;

interface Ellipsoid {
  /** semi-axes, metres */
  readonly a: number;
  readonly b: number;
}
const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 };

/** The National Grid's projection: scale on the central meridian, true origin, false origin (metres). */
const F0 = 0.999_601_271_7;
const ORIGIN_LATITUDE = 49 * RADIANS;
const ORIGIN_LONGITUDE = -2 * RADIANS;
const FALSE_EASTING = 400_000;
const FALSE_NORTHING = -100_000;

/** WGS84 to OSGB36: metres, parts per million, seconds of arc. The way back changes every sign. */
const HELMERT = {
  tx: -446.448,
  ty: 125.157,
  tz: -542.06,
  s: 20.4894,
  rx: -0.1502,
  ry: -0.247,
  rz: -0.8421,
};

const eccentricitySquared = ({ a, b }: Ellipsoid) => 1 - (b * b) / (a * a);

/** Developed arc of a meridian from the true origin, metres (annex C, equation C3). */
function meridianArc(latitude: number): number {
  const { a, b } = AIRY_1830;
  const n = (a - b) / (a + b);
  const n2 = n * n;
  const n3 = n2 * n;
  const difference = latitude - ORIGIN_LATITUDE;
  const sum = latitude + ORIGIN_LATITUDE;
  return (
    b *
    F0 *
    ((1 + n + (5 / 4) * (n2 + n3)) * difference -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(difference) * Math.cos(sum) +
      (15 / 8) * (n2 + n3) * Math.sin(2 * difference) * Math.cos(2 * sum) -
      (35 / 24) * n3 * Math.sin(3 * difference) * Math.cos(3 * sum))
  );
}

/** Radii of curvature at a latitude on Airy 1830, scaled by F0: nu, rho, and eta squared. */
function curvature(latitude: number) {
  const e2 = eccentricitySquared(AIRY_1830);
  const w = 1 - e2 * Math.sin(latitude) ** 2;
  const nu = (AIRY_1830.a * F0) / Math.sqrt(w);
  const rho = (AIRY_1830.a * F0 * (1 - e2)) / w ** 1.5;
  return { nu, rho, eta2: nu / rho - 1 };
}

/** Grid metres to [longitude, latitude] in degrees on OSGB36 (annex C.2). */
export function gridToOsgb36(easting: number, northing: number): [number, number] {
  const scaledAxis = AIRY_1830.a * F0;
  let latitude = (northing - FALSE_NORTHING) / scaledAxis + ORIGIN_LATITUDE;
  let miss = northing - FALSE_NORTHING - meridianArc(latitude);
  while (Math.abs(miss) >= 0.000_01) {
    latitude += miss / scaledAxis;
    miss = northing - FALSE_NORTHING - meridianArc(latitude);
  }
  const { nu, rho, eta2 } = curvature(latitude);
  const t = Math.tan(latitude);
  const t2 = t * t;
  const t4 = t2 * t2;
  const secant = 1 / Math.cos(latitude);
  const de = easting - FALSE_EASTING;
  const vii = t / (2 * rho * nu);
  const viii = (t / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4);
  const x = secant / nu;
  const xi = (secant / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const xii = (secant / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4);
  const xiia = (secant / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2);
  return [
    (ORIGIN_LONGITUDE + x * de - xi * de ** 3 + xii * de ** 5 - xiia * de ** 7) / RADIANS,
    (latitude - vii * de ** 2 + viii * de ** 4 - ix * de ** 6) / RADIANS,
  ];
}

/** [longitude, latitude] in degrees on OSGB36 to grid metres [easting, northing] (annex C.1). */
export function osgb36ToGrid(longitude: number, latitude: number): [number, number] {
  const phi = latitude * RADIANS;
  const { nu, rho, eta2 } = curvature(phi);
  const sine = Math.sin(phi);
  const cosine = Math.cos(phi);
  const t2 = Math.tan(phi) ** 2;
  const t4 = t2 * t2;
  const i = meridianArc(phi) + FALSE_NORTHING;
  const ii = (nu / 2) * sine * cosine;
  const iii = (nu / 24) * sine * cosine ** 3 * (5 - t2 + 9 * eta2);
  const iiia = (nu / 720) * sine * cosine ** 5 * (61 - 58 * t2 + t4);
  const iv = nu * cosine;
  const v = (nu / 6) * cosine ** 3 * (nu / rho - t2);
  const vi = (nu / 120) * cosine ** 5 * (5 - 18 * t2 + t4 + 14 * eta2 - 58 * t2 * eta2);
  const dl = longitude * RADIANS - ORIGIN_LONGITUDE;
  return [
    FALSE_EASTING + iv * dl + v * dl ** 3 + vi * dl ** 5,
    i + ii * dl ** 2 + iii * dl ** 4 + iiia * dl ** 6,
  ];
}

/** Changes the datum of a point at height 0. `sign` 1: WGS84 to OSGB36; -1: the way back. */
function changeDatum(longitude: number, latitude: number, sign: 1 | -1): [number, number] {
  const from = sign === 1 ? WGS84 : AIRY_1830;
  const to = sign === 1 ? AIRY_1830 : WGS84;
  const phi = latitude * RADIANS;
  const lambda = longitude * RADIANS;
  const fromE2 = eccentricitySquared(from);
  const nu = from.a / Math.sqrt(1 - fromE2 * Math.sin(phi) ** 2);
  const x = nu * Math.cos(phi) * Math.cos(lambda);
  const y = nu * Math.cos(phi) * Math.sin(lambda);
  const z = (1 - fromE2) * nu * Math.sin(phi);

  const scale = 1 + (sign * HELMERT.s) / 1e6;
  const rx = ((sign * HELMERT.rx) / 3600) * RADIANS;
  const ry = ((sign * HELMERT.ry) / 3600) * RADIANS;
  const rz = ((sign * HELMERT.rz) / 3600) * RADIANS;
  const x2 = sign * HELMERT.tx + scale * x - rz * y + ry * z;
  const y2 = sign * HELMERT.ty + rz * x + scale * y - rx * z;
  const z2 = sign * HELMERT.tz - ry * x + rx * y + scale * z;

  const toE2 = eccentricitySquared(to);
  const p = Math.hypot(x2, y2);
  let phi2 = Math.atan2(z2, p * (1 - toE2));
  let previous = Number.POSITIVE_INFINITY;
  while (Math.abs(phi2 - previous) > 1e-12) {
    previous = phi2;
    const nu2 = to.a / Math.sqrt(1 - toE2 * Math.sin(phi2) ** 2);
    phi2 = Math.atan2(z2 + toE2 * nu2 * Math.sin(phi2), p);
  }
  return [Math.atan2(y2, x2) / RADIANS, phi2 / RADIANS];
}

/**
 * British National Grid metres to WGS84 [longitude, latitude], degrees; good to about 5 m.
 * @throws RangeError where a coordinate is not a number inside the National Grid
 *   (0 to 700 km east, 0 to 1,300 km north).
 */
export function osgbToWgs84(
  easting: number,
  northing: number,
): [longitude: number, latitude: number] {
  if (!(easting >= 0 && easting <= 700_000 && northing >= 0 && northing <= 1_300_000))
    throw new RangeError(
      `easting ${easting}, northing ${northing} is not on the National Grid: 0 to 700,000 and 0 to 1,300,000 metres expected`,
    );
  const [longitude, latitude] = gridToOsgb36(easting, northing);
  return changeDatum(longitude, latitude, -1);
}

/** WGS84 degrees to British National Grid metres [easting, northing]; good to about 5 m. */
export function wgs84ToOsgb(
  longitude: number,
  latitude: number,
): [easting: number, northing: number] {
  return osgb36ToGrid(...changeDatum(longitude, latitude, 1));
}
