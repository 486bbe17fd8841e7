/** Goes up with every change that can change a score: stored articles are then rescored. Part of every revision. */
export const ENGINE_VERSION = 7;
