import fc from "fast-check";

/** Seed of every property in an ordinary run: the same change gives the same verdict everywhere. */
const fixedSeed = 20_261_123;

/** `FAST_CHECK_SEED=random` explores with a new seed, which a failure prints; a number repeats that run. */
const wanted = process.env.FAST_CHECK_SEED;
const seed = wanted === undefined ? fixedSeed : Number(wanted);
if (wanted !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
