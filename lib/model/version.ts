/**
 * The version of this library, as in `deno.json`; charts carry it in their captions and manifests.
 */
export const VERSION = "0.2.0";
