// The shape of chromium.mjs for the typed tests; that file is plain JavaScript because tests/run.mjs runs before any set-up.
export declare const LAUNCH_ARGS: readonly string[];
export declare function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
