/**
 * Districts whose code changed without their bounds changing (boundary orders of 2025), by the code
 * of before. Lookups of 2023 and 2024 carry the old ones; packs carry those of 2025.
 */
export const RECODED_DISTRICTS: Readonly<Record<string, string>> = {
  E08000016: 'E08000038', // Barnsley
  E08000019: 'E08000039', // Sheffield
};

/** The code of 2025 of a district or upper-tier authority. */
export const currentDistrictCode = (code: string): string => RECODED_DISTRICTS[code] ?? code;

/** Plain code order, the same on every machine: never the locale's. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
