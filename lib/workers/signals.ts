/**
 * What the watcher of a process says of the bound, as a packet of one byte; answers are longer.
 */
export const OUT_OF_TIME = 0;
export const OUT_OF_MEMORY = 1;
