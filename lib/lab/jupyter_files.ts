import { join } from "node:path";
import { KERNEL_COMMAND } from "@/kernel/mod.ts";
import { writeWhole } from "@/write/mod.ts";

/**
 * Our kernel. Without `interrupt_mode` Stop would kill it. With it, Stop ends a cell that
 * computes; one that awaits stays busy (Deno 2.9.6). The name is the one that notebooks for Deno
 * carry.
 */
const kernelspec = {
  argv: [...KERNEL_COMMAND, "{connection_file}"],
  display_name: "Deno (gongkai)",
  language: "typescript",
  interrupt_mode: "message",
  env: { NO_COLOR: "1" },
};

/** JupyterLab without its requests to other hosts: news, updates, the list of extensions. */
const labConfig = {
  LabApp: {
    news_url: null,
    check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
    extension_manager: "readonly",
  },
};

/** The page asks whether to fetch news, whatever the server's settings say. */
const overrides = {
  "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
};

/** Writes the kernel of this Deno and the settings of JupyterLab into a Python environment. */
export async function writeJupyterFiles(environment: string): Promise<void> {
  const files = {
    "share/jupyter/kernels/deno/kernel.json": kernelspec,
    "etc/jupyter/jupyter_lab_config.json": labConfig,
    "share/jupyter/lab/settings/overrides.json": overrides,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(environment, name);
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await writeWhole(path, `${JSON.stringify(content, null, 2)}\n`);
  }
}
