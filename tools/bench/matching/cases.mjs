import { companyMarket, listedMarket } from './markets.mjs';

/** Every market that is measured, by name. */
export const MARKETS = {
  'listed-100000': (seed) => listedMarket({ mentees: 100_000, mentors: 100_000, each: 40, seed }),
  'places-10000': (seed) => listedMarket({ mentees: 10_000, mentors: 20_000, each: 40, places: 3, seed }),
  'dense-200': (seed) => listedMarket({ mentees: 200, mentors: 200, each: 200, seed }),
  'company-2000': (seed) => companyMarket({ mentees: 2_000, mentors: 2_000, places: 1, seed }),
  'company-10000': (seed) => companyMarket({ mentees: 10_000, mentors: 20_000, places: 3, seed }),
  'tight-10000': (seed) => companyMarket({ mentees: 10_000, mentors: 10_000, places: 1, seed }),
  'tight-6000': (seed) =>
    companyMarket({ mentees: 10_000, mentors: 6_000, places: 2, placesOfAll: true, seed }),
};
