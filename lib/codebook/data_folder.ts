/** The folder of tables that comes with the library. */
export const DATA: URL = new URL("../../data/", import.meta.url);
